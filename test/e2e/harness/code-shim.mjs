#!/usr/bin/env node
// Stands in for the desktop's `code`; see code-shim.ts. A file that the system can start by itself.
import 'tsx';

await import('./code-shim.ts');
