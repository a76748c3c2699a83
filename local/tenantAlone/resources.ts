import { graphOrigin, sharePointOrigin, tenantName } from './hosts';

/** What tokens are given for. */
export type Resource = 'graph' | 'sharePoint';

/** The app ids that Microsoft's services have in every tenant. */
const graphAppId = '00000003-0000-0000-c000-000000000000';
const sharePointAppId = '00000003-0000-0ff1-ce00-000000000000';

/** The audiences of tokens that each service takes, besides this machine's own address, which is SharePoint's too. */
export const audiences: Readonly<Record<Resource, readonly string[]>> = {
  graph: [graphOrigin, graphAppId],
  sharePoint: [
    sharePointOrigin,
    `https://${tenantName}-my.sharepoint.com`,
    `https://${tenantName}-admin.sharepoint.com`,
    sharePointAppId,
  ],
};

/** This machine's own addresses, as `http` and `https`. */
const own = /^https?:\/\/(?:127\.0\.0\.1|localhost)(?::\d+)?$/;

/** The resource that an audience names, with or without a "/" at its end. */
export function resourceOf(audience: string): Resource | undefined {
  const bare = audience.toLowerCase().replace(/\/+$/, '');
  if (audiences.graph.includes(bare)) return 'graph';
  return audiences.sharePoint.includes(bare) || own.test(bare) ? 'sharePoint' : undefined;
}
