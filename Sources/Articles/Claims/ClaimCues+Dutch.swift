extension ClaimCueTable {
    /// Dutch, as health texts use it. A weight of 2 alone makes a claim of a sentence, 1 needs company.
    static let dutch = ClaimCueTable([
        (.kind(.frequency), 2, "kom* .. voor, veelvoorkomend*, voorkomend*, in de meeste gevallen, in veel gevallen"),
        (.kind(.frequency), 2, "het merendeel, de meerderheid, het grootste deel, een groot deel, de meeste, even vaak"),
        (.kind(.frequency), 2, "vaker, prevalentie, incidentie, zeldzaam, zelden, bij mensen zonder, bij gezonde mensen"),
        (.kind(.frequency), 1, "vaak, meestal, veelal, doorgaans, geregeld, regelmatig, gemiddeld, veel, treft"),
        (.kind(.frequency), 1, "treedt .. op, treden .. op, optreedt, optreden, soms, dikwijls, vooral, meer gevallen"),
        (.kind(.frequency), 1, "met name"),

        (.kind(.cause), 2, "oorza*, veroorza*, besmet, besmetten, verspreid*, overgedragen, leidt .. tot, leiden .. tot"),
        (.kind(.cause), 2, "tot .. leiden, gevolg van, als gevolg, zorgt .. voor, zorgen .. voor, *waardoor, hierdoor"),
        (.kind(.cause), 2, "doordat, ontstaa* door, komt door, komen door, voortkomen uit, voortkomt uit, het risico op"),
        (.kind(.cause), 2, "de kans op, kans op, risicofactor*, verhoogt, verhogen, vergroot, vergroten, draagt bij"),
        (.kind(.cause), 2, "dragen bij, bijdragen aan, speelt .. rol, spelen .. rol, rol spelen, wat .. veroorzaakt"),
        (.kind(.cause), 2, "uitgelokt, draagt .. bij aan, dragen .. bij aan, overbelasting, speelt .. mee, spelen .. mee"),
        (.kind(.cause), 2, "verantwoordelijk voor"),
        (.kind(.cause), 1, "omdat, doordat, door, dankzij, ontstaat, ontstaan, ontstond, daardoor, vanwege, factor*, schuld"),

        (.kind(.association), 2, "hangt .. samen, hangen .. samen, samenhang*, gelinkt, verband met, verband tussen"),
        (.kind(.association), 2, "geassocieerd, gaan .. samen, gaat .. samen, gepaard, in relatie gebracht, hoe .. hoe"),
        (.kind(.association), 2, "correleert, link"),

        (.kind(.effect), 2, "helpt, helpen, vermindert, verminderen, verlicht, verlichten, verlichtend, verbetert"),
        (.kind(.effect), 2, "verbeteren, versterkt, versterken, voorkomt, bevorderen, bevordert, stimuleert, stimuleren"),
        (.kind(.effect), 2, "effectief, effectiviteit, werkzaam*, werken het best, werkt het best, bescherm*, behoudt"),
        (.kind(.effect), 2, "ondersteun*, geneest, genezen, vertraagt, remt, remmen, onderdrukk*, *resultaten, baat bij"),
        (.kind(.effect), 2, "uitkomst, tegengaan, vertragen, verholpen, opgelost, gericht op, richt zich op, tegen te gaan"),
        (.kind(.effect), 2, "te verlichten, te verbeteren, te verminderen, te herstellen"),
        (.kind(.effect), 1, "helpen te, herstelt, herstellen, *behandeling*, *therapie, *injecties, *injectie, *operatie"),
        (.kind(.effect), 1, "voorschrijven, infiltratie*, *oefening*, training, *remmer*, medicijn*, medicatie"),
        (.kind(.effect), 1, "geneesmiddel*, *prothese, afvallen, ontspan*, doorbloeding, *training, bewegen, succes"),
        (.kind(.effect), 1, "ingezet, gebruikt, gericht, zinvol*, noodzakelijk, nodig"),

        (.kind(.harm), 2, "bijwerking*, complicatie*, schadelijk, schaadt, kan geen kwaad, kunnen geen kwaad, gevaarlijk"),
        (.kind(.harm), 2, "invaliditeit, verergeren, verergert, verergerd, erger maken, invaliderend, slecht voor"),
        (.kind(.harm), 2, "beschadig*, aantast, aantasten"),
        (.kind(.harm), 1, "risico, schade, *schade, overbelasten, onveilig, nadelig, slechter, ongezond*"),

        (.kind(.diagnosis), 2, "diagnose, diagnosen, diagnosticeren, diagnosticeert, *beeldvorming, rontgenfoto*, mri"),
        (.kind(.diagnosis), 2, "echografie, lichamelijk onderzoek, bloedonderzoek, vaststellen, vast te stellen, aantonen"),
        (.kind(.diagnosis), 2, "te herleiden, vermoeden, elektromyografie, wijst op, wijzen op, wijst .. op"),
        (.kind(.diagnosis), 2, "*onderzoek .. laten zien, te zien, detecteren, aan te wijzen"),
        (.kind(.diagnosis), 1, "test, testen, *scan, onthullen, tonen, toont, bevestigen, symptoom, symptomen, anamnese"),
        (.kind(.diagnosis), 1, "identificeren"),

        (.kind(.prognosis), 2, "vanzelf, prognose, vooruitzicht*, beloop, verdwijnt, verdwijnen, nemen .. af, neemt .. af"),
        (.kind(.prognosis), 2, "keert .. terug, komt .. terug, komen .. terug, terugkeer, genezing, kans op herstel"),
        (.kind(.prognosis), 2, "overgaan, gaan over, chronisch*, herstel .. vertragen, vertraagd herstel"),
        (.kind(.prognosis), 2, "moeilijker te behandelen, kans op herhaling, kans op succes"),
        (.kind(.prognosis), 1, "herstel, verloop, toenemen, toeneemt, verminderen, afnemen, terugkomen, langdurig"),
        (.kind(.prognosis), 1, "blijvend*, permanente"),

        (.kind(.mechanism), 2, "prikkel*, irriteer*, irriteren, irritatie, pijnsignalen, ontstekingsproces*, zenuwwortel*"),
        (.kind(.mechanism), 2, "bloedtoevoer, zenuwsignalen, hersenen, weefsel*, botweefsel, kraakbeen"),
        (.kind(.mechanism), 2, "trekken zich .. samen, *stoffen .. afgevoerd, immuunsysteem, afweer*, enzymen"),
        (.kind(.mechanism), 2, "bloedcirculatie, doorbloeding .. verbetert, sensitisatie, zenuwvezels, druk op, schuren"),
        (.kind(.mechanism), 2, "compens*, gevoeliger, geleiding, zenuwgeleiding, afsterft, afsterven, ontspant, spant zich"),
        (.kind(.mechanism), 1, "*ontsteking, ontstekingen, zenuw, zenuwen, spieren, gewrichten, cellen, bloed, gevoelig*"),
        (.kind(.mechanism), 1, "slijtage, wrijving"),

        (.kind(.definition), 2, "wordt .. genoemd, worden .. genoemd, betekent, heet, noemen we, noemt men, staat voor"),
        (.kind(.definition), 2, "gedefinieerd, er is sprake van, is er sprake van, sprake van, we spreken van, men spreekt"),
        (.kind(.definition), 2, "spreken van, is een soort, verstaan we, is een vorm van, is een methode, is een aandoening"),
        (.kind(.definition), 2, "is een ziekte, *aandoening die, is een behandelmethode, bestaa* uit, bestaan .. uit"),
        (.kind(.definition), 2, "kenmerk*, uit zich, uiten zich, indeling in"),
        (.kind(.definition), 1, "is een, zijn een, een soort, oftewel, ofwel, dat wil zeggen, genaamd, bijvoorbeeld, zoals"),

        (.kind(.evidenceState), 2, "onderzoek toont, onderzoek laat zien, uit onderzoek, blijkt uit, bewezen, bewijs"),
        (.kind(.evidenceState), 2, "aangetoond, ontkracht, weerlegd, wetenschap*, onduidelijk, onbekend, niet duidelijk"),
        (.kind(.evidenceState), 2, "misvatting, mythe, misverstand, studies, onomstotelijk, consensus, suggereert, blijkt"),
        (.kind(.evidenceState), 2, "fabel, niet mogelijk, onzeker, onduidelijkheid, lijkt erop"),
        (.kind(.evidenceState), 1, "onderzoeken, studie, volgens, waarschijnlijk, mogelijke, is mogelijk, zijn mogelijk"),
        (.kind(.evidenceState), 1, "mogelijk .. rol, vermoedelijk, lijkt, lijken"),

        (.kind(.advice), 2, "wordt aangeraden, wordt aanbevolen, raden .. aan, aan te raden, geadviseerd, adviseren"),
        (.kind(.advice), 2, "aanbevelen, is het belangrijk, belangrijk om, belangrijk dat, is essentieel, zijn essentieel"),
        (.kind(.advice), 2, "moet u, u moet, je moet, niet nodig, essentieel voor, cruciaal, is het beter, kunt u beter"),
        (.kind(.advice), 2, "kun je beter, in beweging blijven"),
        (.kind(.advice), 1, "vermijd, vermijden, aanpassing, rust, dient, dienen, best, advies, moeten, aanpakken"),
        (.kind(.advice), 1, "beginnen met"),

        (.imperative, 2, "vermijd, probeer, neem, doe, blijf, beweeg, drink, eet, stop, gebruik, zorg, pas, let, raadpleeg"),
        (.imperative, 2, "overleg, wees, laat, focus, kies, draag, verzorg, wacht, begin, houd, slaap, rust, kijk, luister"),
        (.imperative, 2, "ga, bouw, wissel, oefen"),

        (.topic, 1, "*pijn, pijn*, *klacht, *klachten, klacht*, rug, rug*, heup*, *heup, knie*, *knie, *gewricht*, *spier"),
        (.topic, 1, "*spieren, spier*, *zenuw, zenuw*, bot*, wervel*, *hernia, hernia*, artrose*, *ontsteking*, *letsel*"),
        (.topic, 1, "*blessure*, *ziekte, *ziekten, *aandoening*, sympto*, *behandel*, *therapie, fysio*, kinesi*"),
        (.topic, 1, "medicijn*, medicatie, geneesmiddel*, *injectie*, infiltratie*, *operatie*, ingreep, *oefening*"),
        (.topic, 1, "bewegen, beweging, *training, sport*, *gewicht, obesitas, slaap, stress, voeding, dieet, vitamine*"),
        (.topic, 1, "roken, alcohol*, bloed*, hart*, long*, huid*, hersen*, *kanker*, tumor*, diabetes, infectie*, besmet*"),
        (.topic, 1, "*virus*, covid*, griep*, astma, beroerte*, immuniteit, supplement*, vaccin*, koorts, migraine"),
        (.topic, 1, "allergi*, depressi*, angst, zwanger*, patient*, arts, artsen, diagnose*, mri, rontgen*, echo*, scan*"),
        (.topic, 1, "*weefsel, pees*, pezen, kraakbeen*, slijmbeur*, *prothese, *herstel*, genez*, chronisch*, acute"),
        (.topic, 1, "*risico*, sterfte, gezond*, *belasting*, houding, tillen, naald*, cellen, *immuun*, hormo*, enzym*"),
        (.topic, 1, "darm*, maag*, nier*, lever*, ischias, reuma*, *artritis, trauma, steroid*, corticostero*, *druk"),
        (.topic, 1, "*slijtage, bedrust, lichaam, lichamelijk*, *needling, shockwave, massage, manipulatie, *wervelschijf"),
        (.topic, 1, "discus*, degenerati*, *stijfheid, symptomatisch*, conditie"),

        (.possibility, 1, "kan, kunnen, zou, zouden, mag"),

        (.meta, 2, "in deze blog, in deze folder, in dit artikel, hieronder, bovengenoemde, zie afbeelding, lees, leest"),
        (.meta, 2, "hopelijk"),
        (.meta, 1, "we het over, hiermee bedoelen, uitleggen, moeilijk om te doorgronden, we zouden, misschien"),
        (.meta, 1, "kort samengevat"),

        (.firstPerson, 1, "ik, mijn, mij, me, mezelf, mijzelf"),

        (.past, 1, "was, waren, werd, werden, had, hadden, kreeg, kregen, ging, gingen, kwam, kwamen, bleef, bleven, voelde"),
        (.past, 1, "zag, zocht, begon, stelde, wees, volgde, volgden, verbeterde, leverde, bracht, duurde, hielp, dacht"),
        (.past, 1, "wilde, moest, moesten, kon, lukte, nam, namen, verklaarde, bevestigde, zat, stond, liep, landde"),
        (.past, 1, "trainde, werkte, paste, bouwde, merkte, besloot"),

        (.practice, 2, "onze praktijk, ons team, bij ons, afspraak, bereikbaar, openingsuren, openingstijden, polikliniek"),
        (.practice, 2, "uw bezoek, verwij* u, wordt u, u wordt, doorverwezen, kunt u terecht, meer informatie, telefoon*"),
        (.practice, 2, "maken wij, wij bieden, bieden wij, wij helpen, e mail, parkeren, uw arts zal, uw arts kan u"),
        (.practice, 2, "samen met u, werken .. samen met, hij zij zal, in overleg met uw"),

        (.advertising, 2, "neem contact, boek, korting, aanbieding, bestel, schrijf je in, schrijf u in, nieuwsbrief"),
        (.advertising, 2, "klik hier, gratis, maak een afspraak, maak nu, probeer gratis, volg ons, deel dit, winkelmand"),
        (.advertising, 2, "vraag raad"),

        (.greeting, 2, "hallo, beste lezer, welkom, dag allemaal, goedendag, hartelijk dank, tot snel, groetjes"),

        (.furniture, 2, "leestijd, geschreven door, laatst gewijzigd, gepubliceerd op, foto, terug naar, reageer"),
        (.furniture, 2, "afbeelding"),
    ])
}
