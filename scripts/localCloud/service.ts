import { programme } from '../../config/programme';
import { compose } from '../../functions/compose';
import { registerService } from '../../functions/service/register';
import { localTenantId } from '../../local/identity/localTenantId';
import { localEdges } from './localEdges';

// The product's own functions, with the local cloud at their edges: this program is in no package.
const { LOCAL_CLOUD_ORIGIN: origin } = process.env;
if (origin === undefined) throw new Error('LOCAL_CLOUD_ORIGIN is not set: where the local intranet is.');

registerService(
  compose({ ...programme, tenantId: localTenantId, intranetOrigin: origin }, localEdges(origin, programme.api.appId)),
);
