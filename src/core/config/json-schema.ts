import * as z from 'zod/mini';
import { comparisonSchema } from '../comparison/document.ts';
import { evaluationSchema } from '../evaluation/document.ts';
import { findingsSchema } from '../reports/findings-document.ts';
import { modelConfigSchema } from './model-config.ts';
import { projectConfigSchema } from './project-config.ts';

const documents = {
  'assay.schema.json': { schema: projectConfigSchema, title: 'assay.yaml: what holds for the whole project' },
  'model.schema.json': { schema: modelConfigSchema, title: '*.model.yaml: one model' },
  'evaluation.schema.json': { schema: evaluationSchema, title: 'assay/evaluation/1: evidence of one evaluation' },
  'comparison.schema.json': { schema: comparisonSchema, title: 'assay/comparison/1: two versions on the same rows' },
  'findings.schema.json': { schema: findingsSchema, title: 'assay/findings/1: what a check found' },
} as const;

/** The JSON Schemas (draft 2020-12) of all files and documents that other programs may read or write, by file name. */
export function jsonSchemas(): ReadonlyMap<string, object> {
  return new Map(
    Object.entries(documents).map(([file, { schema, title }]) => {
      const { $schema, ...rest } = z.toJSONSchema(schema, { io: 'input' });
      return [file, { $schema, title, ...rest }];
    }),
  );
}
