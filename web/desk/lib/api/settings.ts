import { queryOptions } from '@tanstack/react-query';
import * as z from 'zod/mini';
import { type Assignment, assignmentSchema } from '../../../../contracts/assignment';
import {
  type Category,
  categoriesSchema,
  categoryWarningSchema,
  type TriageResult,
  triageResultSchema,
} from '../../../../contracts/category';
import { type Hours, hoursSchema } from '../../../../contracts/hours';
import { type Workspace, workspaceSchema } from '../../../../contracts/workspace';
import { request, requestVersioned, type Versioned } from './request';

/** Null until it is set: always open. */
export const hoursQuery = queryOptions({
  queryKey: ['settings', 'hours'],
  queryFn: ({ signal }) => requestVersioned(z.nullable(hoursSchema), '/settings/hours', { signal }),
});

/** Over the version that they were made from; `conflict` when there is a newer one. */
export const saveHours = ({ content, version }: Versioned<Hours>): Promise<Versioned<Hours>> =>
  requestVersioned(hoursSchema, '/settings/hours', { method: 'PUT', body: content, version });

/** What is edited; every page has the name with the session. */
export const workspaceQuery = queryOptions({
  queryKey: ['settings', 'workspace'],
  queryFn: ({ signal }) => requestVersioned(workspaceSchema, '/settings/workspace', { signal }),
});

/** Over the version that it was made from; `conflict` when there is a newer one. */
export const saveWorkspace = ({ content, version }: Versioned<Workspace>): Promise<Versioned<Workspace>> =>
  requestVersioned(workspaceSchema, '/settings/workspace', { method: 'PUT', body: content, version });

/** Whether agents take conversations by hand or are given them. */
export const assignmentQuery = queryOptions({
  queryKey: ['settings', 'assignment'],
  queryFn: ({ signal }) => requestVersioned(assignmentSchema, '/settings/assignment', { signal }),
});

/** Over the version that it was made from; `conflict` when there is a newer one. */
export const saveAssignment = ({ content, version }: Versioned<Assignment>): Promise<Versioned<Assignment>> =>
  requestVersioned(assignmentSchema, '/settings/assignment', { method: 'PUT', body: content, version });

/** The categories in the order they were written. */
export const categoriesQuery = queryOptions({
  queryKey: ['settings', 'categories'],
  queryFn: ({ signal }) => requestVersioned(categoriesSchema, '/settings/routes', { signal }),
});

/** What in the categories makes the classifier worse than it could be. Read again whenever the categories are. */
export const categoryWarningsQuery = queryOptions({
  queryKey: [...categoriesQuery.queryKey, 'warnings'],
  queryFn: async ({ signal }) =>
    (
      await request(z.object({ items: z.array(categoryWarningSchema) }), '/settings/routes/warnings', {
        signal,
      })
    ).items,
});

/** Over the version that they were made from; `conflict` when there is a newer one. */
export const saveCategories = ({ content, version }: Versioned<Category[]>): Promise<Versioned<Category[]>> =>
  requestVersioned(categoriesSchema, '/settings/routes', { method: 'PUT', body: content, version });

export const tryText = (text: string): Promise<TriageResult> =>
  request(triageResultSchema, '/triage/try', { method: 'POST', body: { text } });
