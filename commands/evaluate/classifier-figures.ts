/**
 * Expected calibration error: the mean distance, over ten bins of confidence, between the confidence and
 * the share that is right (Naeini, Cooper, Hauskrecht, AAAI 2015).
 */
export function calibrationError(judged: readonly { confidence: number; right: boolean }[]): number {
  const bins = Array.from({ length: 10 }, () => ({ confidence: 0, right: 0 }));
  for (const { confidence, right } of judged) {
    const bin = bins[Math.min(9, Math.floor(confidence * 10))];
    if (!bin) continue;
    bin.confidence += confidence;
    bin.right += right ? 1 : 0;
  }
  const distance = bins.reduce((sum, bin) => sum + Math.abs(bin.confidence - bin.right), 0);
  return distance / Math.max(1, judged.length);
}

/** The mean over labels of the harmonic mean of precision and recall. */
export function macroF1(rows: readonly { expected: string; given: string | null }[]): number {
  const labels = [...new Set(rows.map(({ expected }) => expected))];
  const scores = labels.map((label) => {
    const hits = rows.filter(({ expected, given }) => expected === label && given === label).length;
    const expected = rows.filter((row) => row.expected === label).length;
    const given = rows.filter((row) => row.given === label).length;
    return hits === 0 ? 0 : (2 * hits) / (expected + given);
  });
  return scores.reduce((sum, score) => sum + score, 0) / Math.max(1, labels.length);
}
