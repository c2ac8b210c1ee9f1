import type { Attachment } from '../../contracts/activity';
import { noticeSignOfLife } from '../../conversations/absence/arm-absence';
import { recordSurvey } from '../../conversations/record-survey';
import { acceptMessage } from '../channels/accept-message';
import { defineRoute, type Route } from '../http/route';
import { validate } from '../http/validate';
import { sentAnswerSchema, transcriptAnswerSchema } from './answer-schemas';
import type { CustomerFile } from './customer-files';
import { type DirectLineAccess, type DirectLineDependencies, directLineBase } from './direct-line-access';
import type { TokenClaims } from './direct-line-token';
import {
  type IncomingActivity,
  incomingActivitySchema,
  readMessage,
  saidIn,
  surveyEventName,
  surveyValueSchema,
  threadParams,
  watermarkQuery,
} from './incoming-activity';
import { presentTranscript } from './present-transcript';
import { readInlineFiles } from './read-inline-files';
import { readUpload } from './read-upload';

/** What is said in a conversation: read, written, uploaded. */
export function activityRoutes(dependencies: DirectLineDependencies, access: DirectLineAccess): Route[] {
  const { conversations, turns, files, openThread, policyOf, limits } = dependencies;

  async function takeMessage(claims: TokenClaims, activity: IncomingActivity, attachments: Attachment[]) {
    const { conversation, message, commit } = await acceptMessage(
      turns,
      () => openThread(access.threadOf(claims), saidIn(activity)),
      (found) => readMessage(activity, found, attachments),
    );
    const newest = commit?.conversation ?? (await conversations.find(conversation._id)) ?? conversation;
    const activities = commit?.activities ?? (await conversations.read(newest, newest.firstSeq));
    const own = activities.find(({ externalId }) => externalId === message.externalId);
    return { id: own?._id ?? message.externalId };
  }

  async function keep(sent: CustomerFile[], claims: TokenClaims, address: string): Promise<Attachment[]> {
    if (sent.length === 0) return [];
    await limits.countUpload(
      address,
      sent.reduce((sum, { bytes }) => sum + bytes.length, 0),
    );
    const attachments: Attachment[] = [];
    for (const { name, contentType, bytes } of sent) {
      const id = await files.save(name, contentType, bytes, { threadId: claims.conv });
      attachments.push({ name, contentType, url: `${directLineBase}/attachments/${id}`, size: bytes.length });
    }
    return attachments;
  }

  async function acceptPassing(claims: TokenClaims, activity: IncomingActivity) {
    if (activity.type === 'typing') {
      const conversation = await access.requireThread(claims.conv);
      await conversations.apply(conversation._id, noticeSignOfLife(policyOf));
      dependencies.onTyping(conversation);
    } else if (activity.type === 'event' && activity.name === surveyEventName) {
      // Which of the thread's conversations closed last, another instance may know better.
      conversations.forget(claims.conv);
      const conversation = await access.requireThread(claims.conv);
      const { score, comment } = validate(surveyValueSchema, activity.value, 'value');
      const answer = recordSurvey({ score, ...(comment === undefined ? {} : { comment }) });
      const recorded = await conversations.apply(conversation._id, answer);
      // A card of the conversation before is answered although a new one has begun.
      if (recorded === null && conversation.previousId !== null) {
        await conversations.apply(conversation.previousId, answer);
      }
    }
    return { id: activity.id ?? `${claims.conv}|${activity.type}` };
  }

  return [
    defineRoute({
      method: 'get',
      path: `${directLineBase}/conversations/:id/activities`,
      access: 'public',
      summary: 'The activities after a watermark.',
      params: threadParams,
      query: watermarkQuery,
      bearer: true,
      response: transcriptAnswerSchema,
      async handle({ params, query, request }) {
        const claims = access.claimsFor(request, params.id);
        await limits.countReading(claims.conv);
        // Another instance may have appended: the stored state counts, not the one in memory.
        conversations.forget(claims.conv);
        const conversation = await access.requireThread(claims.conv);
        const read = await conversations.read(conversation, query.watermark);
        return {
          activities: presentTranscript(read, conversation, access.originOf(request)),
          watermark: String(read.at(-1)?.seq ?? query.watermark),
        };
      },
    }),
    defineRoute({
      method: 'post',
      path: `${directLineBase}/conversations/:id/activities`,
      access: 'public',
      summary: 'Sends an activity, with files as data: in base64 if need be.',
      params: threadParams,
      body: incomingActivitySchema,
      bearer: true,
      response: sentAnswerSchema,
      async handle({ params, body, request, address }) {
        const claims = access.claimsFor(request, params.id);
        await access.requireThread(claims.conv);
        if (body.type !== 'message') {
          await limits.countPassing(claims.conv);
          return acceptPassing(claims, body);
        }
        await limits.countMessage(claims.conv);
        const sent = readInlineFiles(body.attachments);
        return takeMessage(claims, body, await keep(sent, claims, address));
      },
    }),
    defineRoute({
      method: 'post',
      path: `${directLineBase}/conversations/:id/upload`,
      access: 'public',
      summary: 'Sends pictures and PDFs, with or without a text.',
      params: threadParams,
      bodyKind: 'stream',
      bearer: true,
      response: sentAnswerSchema,
      async handle({ params, request, address }) {
        const claims = access.claimsFor(request, params.id);
        const conversation = await access.requireThread(claims.conv);
        await limits.countMessage(claims.conv);
        await conversations.apply(conversation._id, noticeSignOfLife(policyOf));
        const { activity, files: uploaded } = await readUpload(request);
        return takeMessage(claims, activity, await keep(uploaded, claims, address));
      },
    }),
  ];
}
