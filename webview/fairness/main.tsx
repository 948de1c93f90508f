import type { Report } from '../../src/core/reports/report.ts';
import { EvidenceSection } from '../shared/evidence-section.tsx';
import { startPage } from '../shared/start-page.tsx';
import { useKeptState } from '../shared/use-kept-state.ts';
import { FairnessPage } from './fairness-page.tsx';
import { initialState, nextState } from './state.ts';

function Fairness({ report }: { readonly report: Report }) {
  const [state, act] = useKeptState(nextState, initialState);
  return (
    <>
      <FairnessPage report={report} state={state} act={act} />
      <EvidenceSection report={report} />
    </>
  );
}

startPage('fairness', Fairness);
