import { countFeatures, type FeatureCounts } from '../../classifier/features';
import { readText } from '../../classifier/model';

/** Numbers of orders and the like say nothing of their customers. */
const longNumber = /\d{3,}/g;

/** A message's features, as the signals are learned and heard by. */
export function countSignalFeatures(text: string): FeatureCounts {
  return countFeatures(readText(text.replace(longNumber, '000'), null, 'pt-BR'));
}
