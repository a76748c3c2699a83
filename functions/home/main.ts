import { programme } from '../../config/programme';
import { trusts } from '../../config/trusts/programme';
import { linkPage } from './linkPage';
import style from './nhsuk.scss';
import { page } from './page';
import { registerHome } from './register';

registerHome(page(programme.name, style, linkPage(trusts)));
