import { programme } from '../../config/programme';
import { compose } from '../compose';
import { telemetryInTheCloud } from '../telemetry/inTheCloud';
import { cloudEdges } from './cloudEdges';
import { registerService } from './register';

const edges = cloudEdges();
registerService(compose(programme, edges));
void telemetryInTheCloud(programme, edges);
