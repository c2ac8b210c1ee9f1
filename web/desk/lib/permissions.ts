import type { SessionView } from '../../../contracts/staff';

/** What a person may enter and do here, read from the server's table of roles. */
export interface Areas {
  desk: boolean;
  /** Every open conversation, whatever its team. */
  allOpen: boolean;
  articles: boolean;
  writeArticles: boolean;
  gaps: boolean;
  replies: boolean;
  writeReplies: boolean;
  reports: boolean;
  /** Customers' requests about their own data. */
  privacy: boolean;
  people: boolean;
  settings: boolean;
}

export function areasOf({ permissions }: Pick<SessionView, 'permissions'>): Areas {
  const may = (permission: string) => permissions.includes(permission);
  return {
    desk: may('conversations:work'),
    allOpen: may('conversations:read-all'),
    articles: may('articles:read'),
    writeArticles: may('articles:write'),
    gaps: may('gaps:read'),
    replies: may('replies:read'),
    writeReplies: may('replies:write'),
    reports: may('reports:read'),
    privacy: may('privacy:decide'),
    people: may('staff:write'),
    settings: may('settings:write'),
  };
}
