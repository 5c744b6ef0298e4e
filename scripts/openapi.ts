/** Writes docs/openapi.json anew: `node scripts/openapi.ts`. A test compares it with the forms it is made of. */
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { projectFolder } from '../src/platform/project-folder.ts';
import { openApiDocument } from '../src/web/api/openapi/document.ts';

writeFileSync(join(projectFolder, 'docs/openapi.json'), `${JSON.stringify(openApiDocument(), null, 2)}\n`);
