import type { Issue } from './issue.ts';

/** An issue as the check's JSON and `health.json` have it: `null` where there is no place or no hint. */
export function issueAsJson({ code, severity, file, position, message, hint }: Issue) {
  return {
    code,
    severity,
    file,
    line: position?.line ?? null,
    column: position?.column ?? null,
    message,
    hint: hint ?? null,
  };
}
