import { classifyWithModel } from '../../bot/model/classify-with-model';
import type { Category, TriageResult } from '../../contracts/category';
import { PlantaoError } from '../../contracts/plantao-error';
import { recogniseLanguage } from '../../language/recognise-language';
import { outOfScope } from '../../triage/classifier/train-classifier';
import { recogniseSignals } from '../../triage/recognise-signals';
import { type JudgedMessage, type TriageFigures, tryTriage } from './evaluate-triage';
import { percentile, share } from './figures';
import { mapInParallel } from './map-in-parallel';
import type { MeasuredModel, ModelUse } from './open-model';

/** As a customer would experience it: right and above the threshold. */
interface TriageQuality {
  /** Of the messages in scope: how many got their label. */
  readonly accuracyAtThreshold: number;
  /** Of the messages that got a label: how many got theirs. */
  readonly labelledPrecision: number;
  readonly labelledShare: number;
  /** Of those out of scope: how many got no label; null without any. */
  readonly oosRecall: number | null;
  readonly p50Ms: number;
  readonly p95Ms: number;
}

interface ModelTriageFigures extends TriageFigures {
  readonly local: TriageQuality;
  readonly withModel: TriageQuality;
  /** Messages that the classifier knew no label for, and that the model was asked about. */
  readonly askedModel: number;
  readonly use: ModelUse;
}

interface Labelled {
  readonly expected: string;
  readonly given: string | null;
  readonly ms: number;
}

const atOnce = 4;

/**
 * Measures the classifier alone, and with a chat model for the messages that it knows no label for. Labels are shown
 * to the model as categories, with three examples each.
 *
 * @throws PlantaoError `invalid-input` for files that cannot be read, and without a chat model
 */
export async function evaluateTriageWithModel(
  files: { train: string; test: string },
  { chat, use }: MeasuredModel,
  { onProgress = () => undefined }: { onProgress?: (line: string) => void } = {},
): Promise<ModelTriageFigures> {
  if (chat === null) {
    throw new PlantaoError('invalid-input', 'Sorting asks a chat model: name one in OPENAI_MODEL.');
  }
  const { train, judged, figures } = tryTriage(files);
  const categories = categoriesOf(train);
  const unknown = judged.filter(({ found }) => found.label === null).length;
  onProgress(`${unknown} messages that the classifier knows no label for`);
  const local = judged.map(({ label, found, ms }) => ({ expected: label, given: found.label, ms }));
  const withModel = await mapInParallel(judged, atOnce, async (message): Promise<Labelled> => {
    const began = performance.now();
    const { signal } = new AbortController();
    const sorted = await classifyWithModel(chat, message.text, toResult(message), categories, signal);
    return {
      expected: message.label,
      given: sorted.category,
      ms: message.ms + performance.now() - began,
    };
  });
  return {
    ...figures,
    local: summarise(local),
    withModel: summarise(withModel),
    askedModel: use.requests.classify?.asked ?? 0,
    use,
  };
}

function summarise(rows: readonly Labelled[]): TriageQuality {
  const inScope = rows.filter(({ expected }) => expected !== outOfScope);
  const outside = rows.filter(({ expected }) => expected === outOfScope);
  const labelled = rows.filter(({ given }) => given !== null);
  const times = rows.map(({ ms }) => ms);
  return {
    accuracyAtThreshold: share(inScope, ({ expected, given }) => expected === given),
    labelledPrecision: share(labelled, ({ expected, given }) => expected === given),
    labelledShare: share(rows, ({ given }) => given !== null),
    oosRecall: outside.length === 0 ? null : share(outside, ({ given }) => given === null),
    p50Ms: percentile(times, 0.5),
    p95Ms: percentile(times, 0.95),
  };
}

function categoriesOf(train: readonly { text: string; label: string }[]): Category[] {
  const examples = new Map<string, string[]>();
  for (const { text, label } of train) {
    if (label !== outOfScope) examples.set(label, [...(examples.get(label) ?? []).slice(0, 5), text]);
  }
  return [...examples].map(([key, texts]) => ({
    key,
    name: key.replaceAll('_', ' '),
    team: key,
    priority: 'normal',
    examples: texts,
  }));
}

function toResult({ text, found }: JudgedMessage): TriageResult {
  return {
    category: found.label,
    name: found.label,
    confidence: found.confidence,
    priority: 'normal',
    team: found.label ?? '',
    skills: [],
    language: recogniseLanguage(text)?.locale ?? 'pt-BR',
    signals: recogniseSignals(text),
  };
}
