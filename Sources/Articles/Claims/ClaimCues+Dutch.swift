extension ClaimCueTable {
    /// Dutch, as health texts use it. A weight of 2 alone makes a claim of a sentence, 1 needs company.
    static let dutch = ClaimCueTable([
        (.kind(.frequency), 2, "kom* .. voor, veelvoorkomend*, voorkomend*, in de meeste gevallen, in veel gevallen"),
        (.kind(.frequency), 2, "het merendeel, de meerderheid, het grootste deel, een groot deel, de meeste, even vaak, vaker"),
        (.kind(.frequency), 2, "prevalentie, incidentie, zeldzaam, zelden, bij mensen zonder, bij gezonde mensen"),
        (.kind(.frequency), 1, "vaak, meestal, veelal, doorgaans, geregeld, regelmatig, gemiddeld, veel, treft, treedt .. op"),
        (.kind(.frequency), 1, "treden .. op, optreedt, optreden, soms, dikwijls, vooral, meer gevallen, met name"),

        (.kind(.cause), 2, "oorza*, veroorza*, leidt .. tot, leiden .. tot, tot .. leiden, gevolg van, als gevolg, zorgt .. voor, zorgen .. voor"),
        (.kind(.cause), 2, "*waardoor, hierdoor, doordat, ontstaa* door, komt door, komen door, voortkomen uit, voortkomt uit"),
        (.kind(.cause), 2, "het risico op, de kans op, kans op, risicofactor*, verhoogt, verhogen, vergroot, vergroten, draagt bij"),
        (.kind(.cause), 2, "dragen bij, bijdragen aan, speelt .. rol, spelen .. rol, rol spelen, wat .. veroorzaakt, uitgelokt"),
        (.kind(.cause), 2, "draagt .. bij aan, dragen .. bij aan, overbelasting, speelt .. mee, spelen .. mee, verantwoordelijk voor"),
        (.kind(.cause), 1, "omdat, doordat, door, dankzij, ontstaat, ontstaan, ontstond, daardoor, vanwege, factor*, schuld"),

        (.kind(.association), 2, "hangt .. samen, hangen .. samen, samenhang*, gelinkt, verband met, verband tussen, geassocieerd"),
        (.kind(.association), 2, "gaan .. samen, gaat .. samen, gepaard, in relatie gebracht, hoe .. hoe, correleert, link"),

        (.kind(.effect), 2, "helpt, helpen, vermindert, verminderen, verlicht, verlichten, verlichtend, verbetert, verbeteren"),
        (.kind(.effect), 2, "versterkt, versterken, voorkomt, bevorderen, bevordert, stimuleert, stimuleren, effectief, effectiviteit"),
        (.kind(.effect), 2, "werkzaam*, werken het best, werkt het best, bescherm*, behoudt, ondersteun*, geneest, genezen, vertraagt"),
        (.kind(.effect), 2, "remt, remmen, onderdrukk*, *resultaten, baat bij, uitkomst, tegengaan, vertragen, verholpen, opgelost"),
        (.kind(.effect), 2, "gericht op, richt zich op, tegen te gaan, te verlichten, te verbeteren, te verminderen, te herstellen"),
        (.kind(.effect), 1, "helpen te, herstelt, herstellen, *behandeling*, *therapie, *injecties, *injectie, *operatie, voorschrijven"),
        (.kind(.effect), 1, "infiltratie*, *oefening*, training, *remmer*, medicijn*, medicatie, geneesmiddel*, *prothese, afvallen"),
        (.kind(.effect), 1, "ontspan*, doorbloeding, *training, bewegen, succes, ingezet, gebruikt, gericht, zinvol*, noodzakelijk, nodig"),

        (.kind(.harm), 2, "bijwerking*, complicatie*, schadelijk, schaadt, kan geen kwaad, kunnen geen kwaad, gevaarlijk, invaliditeit"),
        (.kind(.harm), 2, "verergeren, verergert, verergerd, erger maken, invaliderend, slecht voor, beschadig*, aantast, aantasten"),
        (.kind(.harm), 1, "risico, risico's, schade, *schade, overbelasten, onveilig, nadelig, slechter, ongezond*"),

        (.kind(.diagnosis), 2, "diagnose, diagnosen, diagnosticeren, diagnosticeert, *beeldvorming, rontgenfoto*, mri, echografie"),
        (.kind(.diagnosis), 2, "lichamelijk onderzoek, bloedonderzoek, vaststellen, vast te stellen, aantonen, te herleiden, vermoeden"),
        (.kind(.diagnosis), 2, "elektromyografie, wijst op, wijzen op, wijst .. op, *onderzoek .. laten zien, te zien, detecteren, aan te wijzen"),
        (.kind(.diagnosis), 1, "test, testen, *scan, onthullen, tonen, toont, bevestigen, symptoom, symptomen, anamnese, identificeren"),

        (.kind(.prognosis), 2, "vanzelf, prognose, vooruitzicht*, beloop, verdwijnt, verdwijnen, nemen .. af, neemt .. af, keert .. terug"),
        (.kind(.prognosis), 2, "komt .. terug, komen .. terug, terugkeer, genezing, kans op herstel, overgaan, gaan over, chronisch*"),
        (.kind(.prognosis), 2, "herstel .. vertragen, vertraagd herstel, moeilijker te behandelen, kans op herhaling, kans op succes"),
        (.kind(.prognosis), 1, "herstel, verloop, toenemen, toeneemt, verminderen, afnemen, terugkomen, langdurig, blijvend*, permanente"),

        (.kind(.mechanism), 2, "prikkel*, irriteer*, irriteren, irritatie, pijnsignalen, ontstekingsproces*, zenuwwortel*, bloedtoevoer"),
        (.kind(.mechanism), 2, "zenuwsignalen, hersenen, weefsel*, botweefsel, kraakbeen, trekken zich .. samen, *stoffen .. afgevoerd"),
        (.kind(.mechanism), 2, "immuunsysteem, afweer*, enzymen, bloedcirculatie, doorbloeding .. verbetert, sensitisatie, zenuwvezels"),
        (.kind(.mechanism), 2, "druk op, schuren, compens*, gevoeliger, geleiding, zenuwgeleiding, afsterft, afsterven, ontspant, spant zich"),
        (.kind(.mechanism), 1, "*ontsteking, ontstekingen, zenuw, zenuwen, spieren, gewrichten, cellen, bloed, gevoelig*, slijtage, wrijving"),

        (.kind(.definition), 2, "wordt .. genoemd, worden .. genoemd, betekent, heet, noemen we, noemt men, staat voor, gedefinieerd"),
        (.kind(.definition), 2, "er is sprake van, is er sprake van, sprake van, we spreken van, men spreekt, spreken van, is een soort"),
        (.kind(.definition), 2, "verstaan we, is een vorm van, is een methode, is een aandoening, is een ziekte, *aandoening die"),
        (.kind(.definition), 2, "is een behandelmethode, bestaa* uit, bestaan .. uit, kenmerk*, uit zich, uiten zich, indeling in"),
        (.kind(.definition), 1, "is een, zijn een, een soort, oftewel, ofwel, dat wil zeggen, genaamd, bijvoorbeeld, zoals"),

        (.kind(.evidenceState), 2, "onderzoek toont, onderzoek laat zien, uit onderzoek, blijkt uit, bewezen, bewijs, aangetoond, ontkracht"),
        (.kind(.evidenceState), 2, "weerlegd, wetenschap*, onduidelijk, onbekend, niet duidelijk, misvatting, mythe, misverstand, studies"),
        (.kind(.evidenceState), 2, "onomstotelijk, consensus, suggereert, blijkt, fabel, niet mogelijk, onzeker, onduidelijkheid, lijkt erop"),
        (.kind(.evidenceState), 1, "onderzoeken, studie, volgens, waarschijnlijk, mogelijke, is mogelijk, zijn mogelijk, mogelijk .. rol, vermoedelijk, lijkt, lijken"),

        (.kind(.advice), 2, "wordt aangeraden, wordt aanbevolen, raden .. aan, aan te raden, geadviseerd, adviseren, aanbevelen"),
        (.kind(.advice), 2, "is het belangrijk, belangrijk om, belangrijk dat, is essentieel, zijn essentieel, moet u, u moet, je moet"),
        (.kind(.advice), 2, "niet nodig, essentieel voor, cruciaal, is het beter, kunt u beter, kun je beter, in beweging blijven"),
        (.kind(.advice), 1, "vermijd, vermijden, aanpassing, rust, dient, dienen, best, advies, moeten, aanpakken, beginnen met"),

        (.imperative, 2, "vermijd, probeer, neem, doe, blijf, beweeg, drink, eet, stop, gebruik, zorg, pas, let, raadpleeg, overleg, wees"),
        (.imperative, 2, "laat, focus, kies, draag, verzorg, wacht, begin, houd, slaap, rust, kijk, luister, ga, bouw, wissel, oefen"),

        (.topic, 1, "*pijn, pijn*, *klacht, *klachten, klacht*, rug, rug*, heup*, *heup, knie*, *knie, *gewricht*, *spier, *spieren, spier*"),
        (.topic, 1, "*zenuw, zenuw*, bot*, wervel*, *hernia, hernia's, hernia*, artrose*, *ontsteking*, *letsel*, *blessure*, *ziekte, *ziekten"),
        (.topic, 1, "*aandoening*, sympto*, *behandel*, *therapie, fysio*, kinesi*, medicijn*, medicatie, geneesmiddel*, *injectie*"),
        (.topic, 1, "infiltratie*, *operatie*, ingreep, *oefening*, bewegen, beweging, *training, sport*, *gewicht, obesitas, slaap"),
        (.topic, 1, "stress, voeding, dieet, vitamine*, roken, alcohol*, bloed*, hart*, long*, huid*, hersen*, *kanker*, tumor*, diabetes"),
        (.topic, 1, "infectie*, virus*, vaccin*, koorts, migraine, allergi*, depressi*, angst, zwanger*, patient*, arts, artsen, diagnose*"),
        (.topic, 1, "mri, rontgen*, echo*, scan*, *weefsel, pees*, pezen, kraakbeen*, slijmbeur*, *prothese, *herstel*, genez*, chronisch*"),
        (.topic, 1, "acute, *risico*, sterfte, gezond*, *belasting*, houding, tillen, naald*, cellen, *immuun*, hormo*, enzym*, darm*, maag*"),
        (.topic, 1, "nier*, lever*, ischias, reuma*, *artritis, trauma, steroid*, corticostero*, *druk, *slijtage, bedrust, lichaam, lichamelijk*"),
        (.topic, 1, "*needling, shockwave, massage, manipulatie, *wervelschijf, discus*, degenerati*, *stijfheid, symptomatisch*, conditie"),

        (.possibility, 1, "kan, kunnen, zou, zouden, mag"),
        (.meta, 2, "in deze blog, in deze folder, in dit artikel, hieronder, bovengenoemde, zie afbeelding, lees, leest, hopelijk"),
        (.meta, 1, "we het over, hiermee bedoelen, uitleggen, moeilijk om te doorgronden, we zouden, misschien, kort samengevat"),

        (.firstPerson, 1, "ik, mijn, mij, me, mezelf, mijzelf"),
        (.past, 1, "was, waren, werd, werden, had, hadden, kreeg, kregen, ging, gingen, kwam, kwamen, bleef, bleven, voelde, zag, zocht"),
        (.past, 1, "begon, stelde, wees, volgde, volgden, verbeterde, leverde, bracht, duurde, hielp, dacht, wilde, moest, moesten, kon"),
        (.past, 1, "lukte, nam, namen, verklaarde, bevestigde, zat, stond, liep, landde, trainde, werkte, paste, bouwde, merkte, besloot"),
        (.practice, 2, "onze praktijk, ons team, bij ons, afspraak, bereikbaar, openingsuren, openingstijden, polikliniek, uw bezoek"),
        (.practice, 2, "verwij* u, wordt u, u wordt, doorverwezen, kunt u terecht, meer informatie, telefoon*, maken wij, wij bieden, bieden wij, wij helpen, e mail, parkeren"),
        (.practice, 2, "uw arts zal, uw arts kan u, samen met u, werken .. samen met, hij zij zal, in overleg met uw"),
        (.advertising, 2, "neem contact, boek, korting, aanbieding, bestel, schrijf je in, schrijf u in, nieuwsbrief, klik hier, gratis"),
        (.advertising, 2, "maak een afspraak, maak nu, probeer gratis, volg ons, deel dit, winkelmand, vraag raad"),
        (.greeting, 2, "hallo, beste lezer, welkom, dag allemaal, goedendag, hartelijk dank, tot snel, groetjes"),
        (.furniture, 2, "leestijd, geschreven door, laatst gewijzigd, gepubliceerd op, foto, terug naar, reageer, afbeelding"),
    ])
}
