import type { ArticleUpdate, ArticleView } from '../../../../contracts/article';
import { createStore, type Store } from '../../lib/store';
import { type ArticleText, isComplete, sameText, textOf, tidy } from './article-text';

export type SaveState =
  | { kind: 'saved'; at: Date | null }
  | { kind: 'unsaved' }
  | { kind: 'incomplete' }
  | { kind: 'saving' }
  | { kind: 'failed'; error: unknown }
  /** Somebody else saved `theirs` meanwhile; nothing is written until the editor decides. */
  | { kind: 'conflict'; theirs: ArticleView };

interface AutosaveOptions {
  article: ArticleView;
  save: (update: ArticleUpdate) => Promise<ArticleView>;
  /** Reads what is on the server now. */
  read: () => Promise<ArticleView>;
  isConflict: (error: unknown) => boolean;
  schedule: (task: () => void, ms: number) => () => void;
  now: () => Date;
  onSaved: (article: ArticleView) => void;
}

/** Saves after a pause of this many ms. */
const saveAfter = 1_500;
const retryAfter = 5_000;

/**
 * Saves an article while it is written: one request at a time, always on the revision that the last answer named,
 * and never over somebody else's work without asking.
 */
export class Autosave {
  readonly state: Store<SaveState> = createStore<SaveState>({ kind: 'saved', at: null });
  private base: ArticleView;
  private text: ArticleText;
  private busy: Promise<void> | null = null;
  private cancel: (() => void) | null = null;

  constructor(private readonly options: AutosaveOptions) {
    this.base = options.article;
    this.text = textOf(options.article);
  }

  /** The revision that the text in the editor builds on. */
  get article(): ArticleView {
    return this.base;
  }

  get dirty(): boolean {
    return !sameText(this.text, this.base);
  }

  change(text: ArticleText) {
    this.text = text;
    if (this.state.get().kind === 'conflict') return;
    if (!this.dirty && this.busy === null) {
      this.cancel?.();
      this.state.set({ kind: 'saved', at: null });
    } else if (!isComplete(text)) {
      this.cancel?.();
      this.state.set({ kind: 'incomplete' });
    } else {
      this.state.set({ kind: 'unsaved' });
      this.later(saveAfter);
    }
  }

  /** Saves now what is not saved. True when the server has everything. */
  async flush(): Promise<boolean> {
    this.cancel?.();
    await this.busy;
    if (this.dirty && isComplete(this.text) && this.state.get().kind !== 'conflict') await this.save();
    return !this.dirty;
  }

  /** Settles a conflict by writing this text over the other's revision. */
  keepMine(): Promise<boolean> {
    const state = this.state.get();
    if (state.kind === 'conflict') {
      this.base = state.theirs;
      this.state.set({ kind: 'unsaved' });
    }
    return this.flush();
  }

  /** Takes the server's article as it is, giving up what was not saved. */
  take(article: ArticleView) {
    this.cancel?.();
    this.base = article;
    this.text = textOf(article);
    this.state.set({ kind: 'saved', at: null });
    this.options.onSaved(article);
  }

  /** A change of the article that is not of its text, such as publishing. */
  adopt(article: ArticleView) {
    if (article.revision >= this.base.revision && sameText(article, this.base)) this.base = article;
  }

  stop() {
    this.cancel?.();
  }

  private later(ms: number) {
    this.cancel?.();
    this.cancel = this.options.schedule(() => void this.flush(), ms);
  }

  private save(): Promise<void> {
    this.busy = this.write(tidy(this.text)).finally(() => {
      this.busy = null;
    });
    return this.busy;
  }

  private async write(text: ArticleText) {
    this.state.set({ kind: 'saving' });
    try {
      this.base = await this.options.save({ ...text, revision: this.base.revision });
      this.options.onSaved(this.base);
      if (this.dirty) {
        this.state.set(isComplete(this.text) ? { kind: 'unsaved' } : { kind: 'incomplete' });
        if (isComplete(this.text)) this.later(saveAfter);
      } else this.state.set({ kind: 'saved', at: this.options.now() });
    } catch (error) {
      await this.failed(error);
    }
  }

  private async failed(error: unknown) {
    try {
      if (this.options.isConflict(error)) {
        const theirs = await this.options.read();
        // Both wrote the same: nothing to decide.
        if (sameText(theirs, this.text)) this.take(theirs);
        else this.state.set({ kind: 'conflict', theirs });
        return;
      }
    } catch {
      // The other's version cannot be read now: the next try meets the conflict again.
    }
    this.state.set({ kind: 'failed', error });
    this.later(retryAfter);
  }
}
