import '../../scripts/localCloud/service';
import { programme } from '../../config/programme';
import { telemetryInTheCloud } from '../../functions/telemetry/inTheCloud';

// The local cloud's service with its traces on: there they are off, as nobody would collect them.
const { TRACES: tracesAddress = '' } = process.env;
const credential = { tokenFor: () => Promise.resolve('token') };
void telemetryInTheCloud({ ...programme, tracesAddress }, { fetch, credential }, () => undefined);
