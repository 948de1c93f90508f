import { version } from '../../package.json';

/** The version of this program, from its manifest. */
export const toolVersion: string = version;
