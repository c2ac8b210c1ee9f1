import * as z from 'zod/mini';

/** What the company calls itself. */
export const workspaceSchema = z.object({
  name: z.string().check(z.trim(), z.minLength(1, 'Give the workspace a name.'), z.maxLength(80)),
});
export type Workspace = z.infer<typeof workspaceSchema>;
