import { programme } from '../../config/programme';
import { trusts } from '../../config/trusts/programme';
import { cloudEdges } from '../cloud/cloudEdges';
import { composeHome } from './composeHome';
import style from './nhsuk.scss';
import { registerHome } from './register';

registerHome(composeHome(programme, cloudEdges(programme), trusts), style);
