import assert from 'node:assert/strict';
import { cardHeadings } from '../../../../src/core/search/card-headings.ts';

const card = `---
license: mit
# no heading
---
# Credit *risk* model #

Intended use
------------
Some text
# not ~~~
~~~sh
# a comment
~~~
- item
---
## See [the \`data\`](DATA.md)
#tag
####### seven
`;

describe('headings of a card', () => {
  it('are those that a reader sees, with their lines', () => {
    assert.deepEqual(cardHeadings(card), [
      { text: 'Credit risk model', line: 5 },
      { text: 'Intended use', line: 7 },
      { text: 'not ~~~', line: 10 },
      { text: 'See the data', line: 16 },
    ]);
  });

  it('are found behind front matter that never ends, and in files of Windows', () => {
    assert.deepEqual(cardHeadings('---\nx: 1\r\n# One\r\n'), [{ text: 'One', line: 3 }]);
    assert.deepEqual(cardHeadings(''), []);
  });
});
