import type { Report } from '../../src/core/reports/report.ts';
import { startPage } from '../shared/start-page.tsx';
import { useKeptState } from '../shared/use-kept-state.ts';
import { EvaluationPage } from './evaluation-page.tsx';
import { initialState, nextState } from './state.ts';

function Evaluation({ report }: { readonly report: Report }) {
  const [state, act] = useKeptState(nextState, initialState);
  return <EvaluationPage report={report} state={state} act={act} />;
}

startPage('evaluation', Evaluation);
