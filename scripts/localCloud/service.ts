import { compose } from '../../functions/compose';
import { registerService } from '../../functions/service/register';
import { localEdges } from './localEdges';
import { localPlaces } from './localPlaces';
import { localProgramme, localTrusts } from './localProgramme';

// The product's own functions, with the local cloud at their edges: this program is in no package.
const places = localPlaces();
const programme = localProgramme(places.origin, places.home);

registerService(compose(programme, localEdges(places, programme.api.appId), localTrusts));
