import { queryOptions } from '@tanstack/react-query';
import * as z from 'zod/mini';
import {
  type Category,
  categoriesSchema,
  categoryWarningSchema,
  explanationSchema,
} from '../../../../contracts/category';
import { type Hours, hoursSchema } from '../../../../contracts/hours';
import { prioritySchema } from '../../../../contracts/priority';
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

const assignmentSchema = z.object({ mode: z.enum(['manual', 'automatic']) });
export type Assignment = z.infer<typeof assignmentSchema>;

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

const triedTextSchema = z.object({
  category: z.nullable(z.string()),
  confidence: z.number(),
  priority: prioritySchema,
  team: z.string(),
  language: z.string(),
  explanation: z.optional(explanationSchema),
});
export type TriedText = z.infer<typeof triedTextSchema>;

export const tryText = (text: string): Promise<TriedText> =>
  request(triedTextSchema, '/triage/try', { method: 'POST', body: { text } });
