import { composeHome } from '../../functions/home/composeHome';
import style from '../../functions/home/nhsuk.scss';
import { registerHome } from '../../functions/home/register';
import { localEdges } from './localEdges';
import { localPlaces } from './localPlaces';
import { localProgramme, localTrusts } from './localProgramme';

// The product's own pages, with the local cloud at their edges: this program is in no package.
const places = localPlaces();
const programme = localProgramme(places.origin, places.home);

registerHome(composeHome(programme, localEdges(places, programme.api.appId), localTrusts), style);
