import type { LanguageSigns } from "./language-signs.js";

export const englishSigns: LanguageSigns = {
  sure: `
    hello hey thanks thank please pls plz sorry goodbye bye cheers yes yeah yep nope sure i'd i'll i'm im ive i've
    don't dont doesn't doesnt can't cant won't isn't what's whats where's wheres how's hows that's thats it's let's
    lets you're ur youre there's want wanna gonna would could should can get give deliver know think like what which
    where when why how who whose much many the you your my we they them it was were does did got because until till
    also already still maybe actually instead there yesterday another anything something nothing everything someone
    anyone somebody whole opening hours closing costs cheaper available
  `,
  likely: `
    do same time last a an i of to for on at by as and or but not no in if up out off so too me hi is are be am been
    will may has had have us he she this that these those our her his its with without from about into than then again
    after before now here today tonight tomorrow later never always just only really good morning night evening one
    two three four five six seven eight nine ten eleven twelve dozen couple both each every some any other need make
    take send bring show find buy add remove put leave keep change cancel return refund exchange track pay order
    delivery pickup open close closed help human speak talk wait back great nice perfect wrong right price cost
    checkout cart far long soon cash card n r ya gimme lemme
  `,
  whole: ``,
};
