import { Tokenizer, TokenizerMode, type Token } from "parse5";
import type { Block } from "../block";
import { HtmlBlockBuilder } from "./html-block-builder";
import { tamedMarkup } from "./tamed-markup";

/** Elements whose content is no markup: the tokenizer must be told. */
const RAW_TEXT = new Set(["style", "xmp", "iframe", "noembed", "noframes", "noscript"]);
const RAW_CHARACTERS = new Set(["title", "textarea"]);

/**
 * HTML (of the clipboard, of a saved page, of a converted .docx) as blocks. Nothing of it is ever shown or run.
 *
 * parse5's tokenizer does the reading of markup. Its tree is not built: the HTML rules for misnested formatting let a tree
 * grow without bound, and paragraphs and tables need none of it.
 */
export function htmlBlocks(html: string): Block[] {
  const builder = new HtmlBlockBuilder();
  const tokenizer: Tokenizer = new Tokenizer({ sourceCodeLocationInfo: false }, {
    onStartTag(token: Token.TagToken): void {
      const name = token.tagName;
      if (name === "script") tokenizer.state = TokenizerMode.SCRIPT_DATA;
      else if (RAW_TEXT.has(name)) tokenizer.state = TokenizerMode.RAWTEXT;
      else if (RAW_CHARACTERS.has(name)) tokenizer.state = TokenizerMode.RCDATA;
      builder.startTag(name, token.attrs);
    },
    onEndTag: (token: Token.TagToken): void => builder.endTag(token.tagName),
    onCharacter: (token: Token.CharacterToken): void => builder.text(token.chars),
    onWhitespaceCharacter: (token: Token.CharacterToken): void => builder.text(token.chars),
    onNullCharacter: (): void => undefined,
    onComment: (): void => undefined,
    onDoctype: (): void => undefined,
    onEof: (): void => undefined,
  });
  tokenizer.write(tamedMarkup(html), true);
  return builder.finish();
}
