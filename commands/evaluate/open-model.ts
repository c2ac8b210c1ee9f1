import pino from 'pino';
import { loadEnvironmentFile } from '../../bot/configuration/load-environment-file';
import { readConfiguration } from '../../bot/configuration/read-configuration';
import { createModel, type Model, type ModelEndpoint } from '../../bot/model/create-model';
import { PlantaoError } from '../../contracts/plantao-error';

/** What a model was asked while it was measured. */
export interface ModelUse {
  readonly embeddingModel: string | null;
  readonly chatModel: string | null;
  /** Requests by what they were for, and how many gave nothing of use. */
  readonly requests: Record<string, { asked: number; failed: number }>;
}

export interface MeasuredModel extends Model {
  readonly use: ModelUse;
}

/**
 * The model that the environment (or `.env`) names, counting what it is asked.
 *
 * @throws PlantaoError `invalid-input` when no endpoint is named
 */
export async function openModel(): Promise<MeasuredModel> {
  loadEnvironmentFile();
  const { openai } = readConfiguration(process.env);
  if (openai === null) {
    throw new PlantaoError(
      'invalid-input',
      'No model is named: set OPENAI_BASE_URL or OPENAI_API_KEY, and OPENAI_EMBEDDING_MODEL, OPENAI_MODEL or both (docs/model.md).',
    );
  }
  return measureModel(openai);
}

export async function measureModel(endpoint: ModelEndpoint): Promise<MeasuredModel> {
  const requests: ModelUse['requests'] = {};
  const model = await createModel({
    endpoint,
    logger: pino({ level: 'silent' }),
    now: () => new Date(),
    observe({ task, outcome }) {
      const counted = requests[task] ?? { asked: 0, failed: 0 };
      requests[task] = counted;
      counted.asked++;
      if (outcome === 'failed') counted.failed++;
    },
  });
  const use = { embeddingModel: endpoint.embeddingModel, chatModel: endpoint.model, requests };
  return { ...model, use };
}
