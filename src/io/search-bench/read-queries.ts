import { readFileSync } from 'node:fs';
import { UsageError } from '#io/command-line.ts';
import { type JudgedQuery, parseJudgedQueries, QueryFileError } from './judged-queries.ts';

/** Reads a file of queries. Throws `UsageError` where there is none or it cannot be understood. */
export function readJudgedQueries(file: string): JudgedQuery[] {
  let text: string;
  try {
    text = readFileSync(file, 'utf8');
  } catch {
    throw new UsageError(`There is no file of queries ${file}. Name one with --queries FILE.`);
  }
  try {
    return parseJudgedQueries(text);
  } catch (error) {
    if (error instanceof QueryFileError) throw new UsageError(`${file}: ${error.message}`);
    throw error;
  }
}
