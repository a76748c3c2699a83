import { startAzurite } from '../../../local/azurite/azurite';

// A parent to be killed: it starts Azurite, says where it is, and stays.
void startAzurite({ folder: undefined }).then(({ connection }) => process.stdout.write(connection));
