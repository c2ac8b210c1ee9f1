/** The signals that are learned from examples, by the names of their files. */
export const signalNames = [
  'anger',
  'fraud',
  'injury',
  'legal-threat',
  'misconduct',
  'urgent',
  'vulnerable',
  'waiting-long',
  'wants-person',
] as const;
export type SignalName = (typeof signalNames)[number];
