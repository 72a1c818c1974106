import { expect, test } from "@jest/globals";
import { plainText } from "./plain-text.js";

test.each([
  ["plain words stay as they are. ", "plain words stay as they are."],
  ["<p>Classic blown clay pot for plants</p>", "Classic blown clay pot for plants"],
  ["<p>One</p><p>Two</p>", "One\n\nTwo"],
  ["One<br>Two<br />Three", "One\nTwo\nThree"],
  ["<ul>\n  <li>One</li>\n  <li><b>Two</b></li>\n</ul>", "- One\n- Two"],
  ["Care:<ol><li>Wash</li></ol>Enjoy", "Care:\n- Wash\n\nEnjoy"],
  ["Fish &amp; chips &pound;5 &#8217;n&#x27; caf&eacute;&nbsp;&frac12;", "Fish & chips £5 ’n' café ½"],
  ["&amp;lt;b&amp;gt;", "&lt;b&gt;"],
  ["100% &unknown; &; &#0; &#xd800; &#9999999;", "100% &unknown; &;"],
  ["3 < 4 and 5 > 2 <3", "3 < 4 and 5 > 2 <3"],
  ["a<script>alert('x')</script><style>p{}</style><!-- hidden -->b", "ab"],
  ["a<script>never closed", "a"],
  ["<table><tr><td>Width</td><td>5 cm</td></tr><tr><td>Height</td></tr></table>", "Width 5 cm\n\nHeight"],
  ["<p onclick='x'>Tag <img src=x onerror=alert(1)>soup</P><p>", "Tag soup"],
  ["a\r\nb   c\t d", "a\nb c d"],
])("%j reads %j", (html, text) => {
  expect(plainText(html)).toBe(text);
});

test("hostile markup is read in linear time", () => {
  const unclosed = "<li".repeat(100_000) + "<!--".repeat(100_000) + "&#".repeat(100_000);
  expect(plainText(unclosed).length).toBeLessThan(unclosed.length);
});
