import accountEn from "./messages/en/account.json";
import bankEn from "./messages/en/bank.json";
import errorsEn from "./messages/en/errors.json";
import exerciseEn from "./messages/en/exercise.json";
import homeEn from "./messages/en/home.json";
import keysEn from "./messages/en/keys.json";
import playgroundEn from "./messages/en/playground.json";
import questionEn from "./messages/en/question.json";
import rulesEn from "./messages/en/rules.json";
import searchEn from "./messages/en/search.json";
import shellEn from "./messages/en/shell.json";
import accountZh from "./messages/zh/account.json";
import bankZh from "./messages/zh/bank.json";
import errorsZh from "./messages/zh/errors.json";
import exerciseZh from "./messages/zh/exercise.json";
import homeZh from "./messages/zh/home.json";
import keysZh from "./messages/zh/keys.json";
import playgroundZh from "./messages/zh/playground.json";
import questionZh from "./messages/zh/question.json";
import rulesZh from "./messages/zh/rules.json";
import searchZh from "./messages/zh/search.json";
import shellZh from "./messages/zh/shell.json";

/** Words of the interface, one file per screen and language: `lib/i18n/messages/<locale>/<screen>.json`, ICU syntax. */
export const messages = {
  en: {
    shell: shellEn,
    home: homeEn,
    bank: bankEn,
    rules: rulesEn,
    errors: errorsEn,
    question: questionEn,
    playground: playgroundEn,
    exercise: exerciseEn,
    account: accountEn,
    keys: keysEn,
    search: searchEn,
  },
  zh: {
    shell: shellZh,
    home: homeZh,
    bank: bankZh,
    rules: rulesZh,
    errors: errorsZh,
    question: questionZh,
    playground: playgroundZh,
    exercise: exerciseZh,
    account: accountZh,
    keys: keysZh,
    search: searchZh,
  },
} as const;
export type Messages = (typeof messages)["en"];
