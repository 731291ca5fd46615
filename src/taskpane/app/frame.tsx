import { makeStaticStyles, makeStyles, tokens } from "@fluentui/react-components";
import { Suspense, useEffect, useRef } from "react";
import { ViewHelp } from "../help/index";
import { useNavigation } from "../navigation/index";
import { failureWords, Notice, passingFocus, useJumpFailure, Waiting } from "../pieces/index";
import { useSpeech } from "../texts/index";
import { WriteStatus } from "../writing/index";
import { useKeptFocus } from "./kept-focus";
import { Rail } from "./rail";
import { UnreadNotice } from "./unread-notice";
import { VIEWS } from "./views";

const useDocumentStyles = makeStaticStyles({
  "html, body, #root": { height: "100%", margin: 0 },
  "#root > .fui-FluentProvider": { height: "100%" },
  // What there is to choose, such as a project's name, may be longer than the pane is wide: the field is not.
  ".fui-Select, .fui-Select__select": { minWidth: 0, textOverflow: "ellipsis" },
});

const useStyles = makeStyles({
  frame: { display: "flex", height: "100%", backgroundColor: tokens.colorNeutralBackground2, color: tokens.colorNeutralForeground1 },
  main: {
    flexGrow: 1,
    minWidth: 0,
    // What is only for screen readers is placed absolutely: it would lengthen the document, which then scrolls beside the view.
    position: "relative",
    overflowY: "auto",
    boxSizing: "border-box",
    padding: "0 20px 32px",
    ":focus": { outline: "none" },
    "@media (max-width: 349px)": { padding: "0 16px 32px" },
  },
  // The host lays its own button over the pane's top right corner: 34 × 32 px stay free.
  header: { display: "flex", alignItems: "center", columnGap: "4px", minHeight: "32px", paddingTop: "12px", paddingRight: "36px", marginBottom: "12px" },
  title: { margin: 0, fontSize: tokens.fontSizeBase500, lineHeight: tokens.lineHeightBase500, fontWeight: tokens.fontWeightSemibold, ":focus": { outline: "none" } },
  notice: { marginBottom: "16px" },
});

/** The pane around its views: navigation, heading, what happens with a write. */
export const Frame = () => {
  useDocumentStyles();
  const styles = useStyles();
  const { texts, language } = useSpeech();
  const { view, arrivals } = useNavigation();
  const jumpFailure = useJumpFailure();
  const main = useRef<HTMLElement>(null);
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => {
    document.documentElement.lang = language === "zh" ? "zh-CN" : "en";
    document.title = `${texts.views[view]} – ${texts.product}`;
  }, [language, texts, view]);
  useEffect(() => { if (main.current !== null) main.current.scrollTop = 0; }, [view]);
  useEffect(() => { if (arrivals > 0) heading.current?.focus(); }, [arrivals]);
  useKeptFocus(main, heading);
  // An Escape that something of the pane has used, such as a preview, is not the host's: Excel on the web would take the focus away.
  useEffect(() => {
    const keep = (event: KeyboardEvent): void => { if (event.key === "Escape" && event.defaultPrevented) event.stopPropagation(); };
    document.addEventListener("keydown", keep);
    return () => document.removeEventListener("keydown", keep);
  }, []);
  const View = VIEWS.find((one) => one.id === view)?.View;
  return (
    <div className={styles.frame}>
      <Rail />
      <main ref={main} className={styles.main} {...passingFocus}>
        <header className={styles.header}>
          <h1 ref={heading} {...passingFocus} className={styles.title}>{texts.views[view]}</h1>
          <ViewHelp view={view} />
        </header>
        <WriteStatus />
        {jumpFailure !== null && <div className={styles.notice} role="alert"><Notice intent="warning" title={texts.frame.cannotShow(failureWords(jumpFailure, texts))} /></div>}
        <UnreadNotice />
        {View !== undefined && <Suspense fallback={<Waiting />}><View /></Suspense>}
      </main>
    </div>
  );
};
