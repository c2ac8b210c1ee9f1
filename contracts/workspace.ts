import * as z from 'zod/mini';

/** What the company calls itself, and how it shows itself to customers. */
export const workspaceSchema = z.object({
  name: z.string().check(z.trim(), z.minLength(1, 'Give the workspace a name.'), z.maxLength(80)),
  /** The colour of the help centre and its chat, `#rrggbb`; absent: blue. */
  colour: z.optional(z.string().check(z.regex(/^#[0-9a-f]{6}$/i, 'Write the colour as #rrggbb.'))),
});
export type Workspace = z.infer<typeof workspaceSchema>;
