import type { AbsencePolicy } from '../../conversations/absence/absence-policy';

/** What holds on the web unless the operator says otherwise. */
export const webAbsence: AbsencePolicy = { noticeMs: 300_000, secondCallMs: 480_000, closeMs: 600_000 };
