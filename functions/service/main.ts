import { programme } from '../../config/programme';
import { compose } from '../compose';
import { telemetryInTheCloud } from '../telemetry/inTheCloud';
import { cloudEdges } from '../cloud/cloudEdges';
import { registerService } from './register';

const edges = cloudEdges(programme);
registerService(compose(programme, edges));
// Azure goes by the words of a line on this stream: "Warning" is logged at the level that host.json keeps.
void telemetryInTheCloud(programme, edges, (line) => void process.stderr.write(`${line}\n`));
