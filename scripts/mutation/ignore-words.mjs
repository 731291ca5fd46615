/**
 * Tells Stryker which texts are for people to read and decide nothing: the messages of errors that are thrown by bad
 * code, and labels in two languages (`zh`, `en`). All other texts (ids, kinds, units, patterns) are mutated.
 */
const isErrorMessage = ({ parentPath }) => parentPath?.isNewExpression() && /Error$/.test(parentPath.node.callee.name ?? "");
const isWording = ({ parentPath }) => parentPath?.isObjectProperty() && ["zh", "en"].includes(parentPath.node.key.name);

const shouldIgnore = (path) => {
  if (!path.isStringLiteral() && !path.isTemplateLiteral()) return undefined;
  if (isErrorMessage(path)) return "the message of an error";
  return isWording(path) ? "a label for people" : undefined;
};

export const strykerPlugins = [{ kind: "Ignore", name: "words", value: { shouldIgnore } }];
