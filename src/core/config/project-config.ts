import * as z from 'zod/mini';

/** `assay.yaml`: what holds for the whole project. Holds no secrets, only references such as `${env:NAME}`. */

const personSchema = z.strictObject({
  name: z.string(),
  email: z.optional(z.string()),
  roles: z.optional(z.array(z.string())),
  /** Public keys that this person signs with, as OpenSSH prints them. */
  keys: z.optional(z.array(z.string())),
});

const roleSchema = z.strictObject({ name: z.string(), description: z.optional(z.string()) });

/** Settings of a system outside the workspace; each kind knows its own keys. */
const connectionSchema = z.catchall(
  z.object({ kind: z.string() }),
  z.union([z.string(), z.number(), z.boolean(), z.array(z.string())]),
);

const policySchema = z.strictObject({
  name: z.string(),
  description: z.optional(z.string()),
  /** Stages that the policy guards. */
  stages: z.optional(z.array(z.string())),
  /** Roles that must approve, each by one person. */
  approvals: z.optional(z.array(z.string())),
});

const severitySchema = z.enum(['error', 'warning', 'info', 'off']);

export const projectConfigSchema = z.strictObject({
  project: z.optional(z.string()),
  connections: z.optional(z.record(z.string(), connectionSchema)),
  people: z.optional(z.array(personSchema)),
  roles: z.optional(z.array(roleSchema)),
  policies: z.optional(z.array(policySchema)),
  /** Severity by rule id; `off` silences a rule. */
  severities: z.optional(z.record(z.string(), severitySchema)),
  privacy: z.optional(
    z.strictObject({
      /** Sensitive cells with fewer rows are suppressed in evidence, exports and logs. */
      minimum_cell: z.optional(z.number()),
    }),
  ),
});

export type ProjectConfig = z.infer<typeof projectConfigSchema>;
