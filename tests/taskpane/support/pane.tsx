import { App, type AppProps } from "../../../src/taskpane/app/index";
import { createCommands } from "../../../src/taskpane/office/index";
import { createPreferences } from "../../../src/taskpane/preferences/index";
import { createFakeServices, type FakeServices } from "./fake-services";
import { render } from "./render";

const noColours = () => null;

/** Opens the whole pane over a fake workbook. */
export const openPane = async (more: Partial<AppProps> & { readonly fake?: FakeServices } = {}): Promise<{ readonly services: FakeServices; readonly commands: ReturnType<typeof createCommands>; readonly languages: string[] }> => {
  const { fake = createFakeServices(), ...props } = more;
  const commands = createCommands();
  const languages: string[] = [];
  await render(
    <App
      services={fake}
      preferences={createPreferences(() => null)}
      hostLanguage="zh"
      hostColours={noColours}
      commands={commands}
      initialView="start"
      onLanguage={(language) => languages.push(language)}
      {...props}
    />,
  );
  return { services: fake, commands, languages };
};
