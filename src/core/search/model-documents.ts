import { declaredColumns } from '../catalog/declared-columns.ts';
import { versionName } from '../config/evaluation-sets.ts';
import type { ModelConfig } from '../config/model-config.ts';
import type { YamlPath, YamlSource } from '../config/yaml-source.ts';
import { gateTitle } from '../gates/gate-title.ts';
import { resolveMetric } from '../metrics/catalog.ts';
import type { SearchHit } from './search-hit.ts';

/** What can be found of a model: itself, its versions, gates, datasets and columns, each at its place in the config. */
export function modelDocuments(config: ModelConfig, yaml: YamlSource): SearchHit[] {
  const { file } = yaml.source;
  const { model } = config;
  const at = (path: YamlPath) => ({ place: { file, ...yaml.rangeOf(path).start }, config: file });
  const versions = config.versions.map((version, index): SearchHit => {
    const name = versionName(version);
    const detail = version.stage ?? '';
    return { kind: 'version', label: `${model} ${name}`, detail, version: name, ...at(['versions', index, 'version']) };
  });
  const gates = (config.gates ?? []).map((gate, index): SearchHit => {
    const resolved = resolveMetric(gate.metric);
    const metric = 'definition' in resolved ? resolved.definition.id : gate.metric;
    return { kind: 'gate', label: gateTitle(gate, metric), detail: model, ...at(['gates', index, 'metric']) };
  });
  const columns = declaredColumns(config, yaml).flatMap(({ name, roles, uses }): SearchHit[] => {
    const [first] = uses;
    if (first === undefined) return [];
    const place = { file, ...first.range.start };
    return [{ kind: 'column', label: name, detail: [...roles, model].join(' · '), place, config: file }];
  });
  const owner = config.owner === undefined ? [] : [config.owner];
  return [
    { kind: 'model', label: model, detail: [config.task, ...owner].join(' · '), ...at(['model']) },
    ...versions,
    ...gates,
    ...datasetDocuments(config, at),
    ...columns,
  ];
}

type At = (path: YamlPath) => Pick<SearchHit, 'place' | 'config'>;

function datasetDocuments({ model, sets }: ModelConfig, at: At): SearchHit[] {
  const seen = new Set<string>();
  return (sets ?? []).flatMap(({ name, dataset }, index): SearchHit[] => {
    if (dataset === undefined || seen.has(dataset)) return [];
    seen.add(dataset);
    return [{ kind: 'dataset', label: dataset, detail: `${name} · ${model}`, ...at(['sets', index, 'dataset']) }];
  });
}
