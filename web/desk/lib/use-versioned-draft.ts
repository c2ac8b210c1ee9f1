import { type FetchQueryOptions, useMutation, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { errorCode } from './api/api-error';
import type { Versioned } from './api/request';

interface Options<Saved, Content extends Saved, Draft> {
  /** As it was read last. */
  saved: Versioned<Saved>;
  /** Where it is read from. */
  query: FetchQueryOptions<Versioned<Saved>, Error, Versioned<Saved>, string[]>;
  save: (content: Versioned<Content>) => Promise<Versioned<Content>>;
  toDraft: (content: Saved) => Draft;
  toContent: (draft: Draft) => Content;
  isSame: (one: Saved, other: Content) => boolean;
  onSaved: () => void;
}

interface Edited<Saved, Draft> {
  /** What the draft was made from: a save names its version. */
  base: Versioned<Saved>;
  draft: Draft;
  /** Whether something in the draft is not saved. */
  changed: boolean;
  /** What somebody else saved after `base`, until whoever edits decides. */
  theirs: Versioned<Saved> | null;
}

/**
 * What one person edits of what several may save. It is saved over the version that it was made from; when somebody
 * else saved meanwhile, `theirs` is shown beside it, and nothing is written until one of the two is chosen.
 */
export function useVersionedDraft<Saved, Content extends Saved, Draft>({
  saved,
  query,
  save,
  toDraft,
  toContent,
  isSame,
  onSaved,
}: Options<Saved, Content, Draft>) {
  const client = useQueryClient();
  const begin = (base: Versioned<Saved>): Edited<Saved, Draft> => ({
    base,
    draft: toDraft(base.content),
    changed: false,
    theirs: null,
  });
  const [edited, setEdited] = useState(() => begin(saved));
  const { base, draft, changed, theirs } = edited;

  const [read, setRead] = useState(saved.version);
  if (saved.version !== read) {
    setRead(saved.version);
    // Nothing of one's own is in the draft: it follows what is read anew.
    if (!changed && saved.version !== base.version) setEdited(begin(saved));
  }

  const writing = useMutation({
    async mutationFn(sent: { draft: Draft; version: string | null }): Promise<Versioned<Saved>> {
      const content = toContent(sent.draft);
      try {
        return await save({ content, version: sent.version });
      } catch (error) {
        if (errorCode(error) !== 'conflict') throw error;
        const newest = await client.fetchQuery({ ...query, staleTime: 0 }).catch(() => null);
        // Both wrote the same: there is nothing to decide.
        if (newest !== null && isSame(newest.content, content)) return newest;
        setEdited((now) => ({ ...now, theirs: newest }));
        throw error;
      }
    },
    onSuccess(kept, sent) {
      // What was written while it was on its way stays in the draft.
      setEdited((now) => (now.draft === sent.draft ? begin(kept) : { ...now, base: kept, theirs: null }));
      client.setQueryData(query.queryKey, kept);
      onSaved();
    },
  });
  const write = (sent: Draft, version: string | null): Promise<boolean> =>
    writing.mutateAsync({ draft: sent, version }).then(
      () => true,
      () => false,
    );

  return {
    base,
    draft,
    changed,
    theirs,
    saving: writing.isPending,
    /** Why it was not saved; null where `theirs` says it. */
    error: theirs !== null && errorCode(writing.error) === 'conflict' ? null : writing.error,
    /** Each change starts from the draft at that moment: leaving one field and filling the next may come as one. */
    edit(update: (before: Draft) => Draft) {
      if (!writing.isPending) writing.reset();
      setEdited((now) => ({ ...now, draft: update(now.draft), changed: true }));
    },
    /** Resolves to whether it was saved. `chosen`: what is saved, where choosing saves. */
    save(chosen: Draft = draft): Promise<boolean> {
      setEdited((now) => ({ ...now, draft: chosen, changed: true }));
      return write(chosen, base.version);
    },
    /** Saves the draft over theirs. */
    keepMine: (): Promise<boolean> => write(draft, (theirs ?? base).version),
    /** Begins again from theirs; with `joined`, from a draft that has something of both. */
    takeTheirs(joined?: Draft) {
      writing.reset();
      const next = begin(theirs ?? base);
      setEdited(joined === undefined ? next : { ...next, draft: joined, changed: true });
    },
  };
}
