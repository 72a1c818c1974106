/**
 * What the lists of leaked passwords are made of. Full lists of them hold little that passes a minimum of twelve characters;
 * these words with digits, years and signs around them are what people make of the rules.
 */
export const commonWords: readonly string[] = `
access account admin administrator amanda andrea andrew angel apple april arsenal ashley august autumn azerty bailey barcelona
baseball basketball batman blink bonjour buster butterfly change changeme charlie cheese chelsea chicken chocolate computer
cookie corvette dakota dallas daniel database december default demo diamond dolphin donald dragon eagles example facebook
february ferrari flower football forever freedom friday fuckyou gateway george ginger god google guest hannah harley heaven hello
hockey hunter iloveyou india internet jackson january jasmine jennifer jessica jesus jordan joshua july june justin killer
letmein liverpool login love lovely loveyou maggie manager march martin master matrix matthew maverick mercedes merlin michael
michelle mickey monday monkey monster morgan mother mustang naruto nicole ninja november october office oliver orange pass passw
passwd password passwort patrick peanut pepper phoenix pokemon prince princess qazwsx qwerty qwertz rainbow rangers ranger robert root
samantha samsung saturday secret security seller september server service shadow shop silver soccer sophie spiderman spring
starwars steelers store summer sunday sunshine super superadmin superman superuser system taylor temp temporary test thomas
thunder thursday tigger trustno tuesday twilio user wednesday welcome whatever whatsapp william winter wizard yankees`
  .trim()
  .split(/\s+/)
  .sort((a, b) => b.length - a.length);
