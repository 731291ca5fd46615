import { Link, makeStyles, tokens } from "@fluentui/react-components";
import { QuestionCircleRegular } from "@fluentui/react-icons/svg/question-circle";
import { useSpeech, type ViewId } from "../texts/index";
import { guidePage } from "./help-pages";

const useStyles = makeStyles({
  mark: {
    display: "inline-flex",
    alignItems: "center",
    justifyContent: "center",
    flexShrink: 0,
    width: "28px",
    height: "28px",
    borderRadius: tokens.borderRadiusMedium,
    color: tokens.colorNeutralForeground2,
    fontSize: "20px",
    ":hover": { backgroundColor: tokens.colorSubtleBackgroundHover, color: tokens.colorNeutralForeground2BrandHover },
    ":focus-visible": { outline: `2px solid ${tokens.colorStrokeFocus2}` },
  },
});

/** A link to a page of the help, in a window of its own: the pane stays as it is. */
export const HelpPageLink = ({ page, children }: { readonly page: string; readonly children: string }) => {
  const { texts } = useSpeech();
  return <Link href={page} target="_blank" rel="noopener noreferrer" inline title={texts.frame.newWindow}>{children}</Link>;
};

/** The mark beside a view's heading that opens the guide where it tells of the view. */
export const ViewHelp = ({ view }: { readonly view: ViewId }) => {
  const styles = useStyles();
  const { texts, language } = useSpeech();
  const label = texts.frame.helpOn(texts.views[view]);
  return <a href={guidePage(view, language)} target="_blank" rel="noopener noreferrer" className={styles.mark} aria-label={label} title={label}><QuestionCircleRegular aria-hidden="true" /></a>;
};
