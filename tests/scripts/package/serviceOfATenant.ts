import { programme } from '../../../config/programme';
import { compose } from '../../../functions/compose';
import { cloudEdges } from '../../../functions/service/cloudEdges';
import { registerService } from '../../../functions/service/register';
import { someTenantId } from './someTenantId';

// The service as main.ts makes it, for a programme whose tenant is filled in.
registerService(compose({ ...programme, tenantId: someTenantId }, cloudEdges()));
