extension DirectionWords {
    /// Dutch, as health texts use it; folded, so without accents.
    static let dutch = DirectionWords(
        gap: 12,
        [
            // Change.
            (.verb(.change, .plus), "neemt .. toe, nemen .. toe, nam .. toe, namen .. toe, toeneemt, toenemen, toegenomen"),
            (.verb(.change, .plus), "toenam, toenamen, toenemend*, stijg*, steeg, stegen, gestegen, verhoog*, verhogen"),
            (.verb(.change, .plus), "verhoging, groei, groeit, groeien, groeide, groeiden, gegroeid, vergroot, vergroten"),
            (
                .verb(.change, .plus),
                "vergrootte, verdubbel*, verlengt, verlengen, verlengd, verlengde, loopt .. op, lopen .. op"
            ),
            (.verb(.change, .plus), "liep .. op, oploopt, oplopen, versnel*, gaat omhoog, gaan omhoog, ging omhoog"),
            (.verb(.change, .plus), "verveelvoudig*, verdrievoudig*, breidt .. uit, zwelt, zwellen, versterkt, versterken"),
            (.word(.change, .plus), "toename, stijging, verhoging, vergroting, groei, verdubbeling, verlenging, aanwas"),
            (.word(.change, .plus), "opwaarts*"),
            (.verb(.change, .minus), "neemt .. af, nemen .. af, nam .. af, namen .. af, afneemt, afnemen, afgenomen, afnam"),
            (
                .verb(.change, .minus),
                "afnamen, afnemend*, daalt, dalen, daalde, daalden, gedaald, dalend*, verminder*, verlaag*"
            ),
            (
                .verb(.change, .minus),
                "verlagen, verklein*, krimp*, gekrompen, kromp, slinkt, slinken, geslonken, slonk, verkort"
            ),
            (.verb(.change, .minus), "verkorten, verkortte, verdwijn*, verdween, verdwenen, zakt, zakken, zakte, gezakt"),
            (
                .verb(.change, .minus),
                "halveer*, verzwak*, vertraag*, vertragen, trekt .. terug, trekken .. terug, trok .. terug"
            ),
            (
                .verb(.change, .minus),
                "terugtrek*, teruggetrokken, gaat .. over, gaan .. over, ging .. over, overgaat, overgaan"
            ),
            (
                .verb(.change, .minus),
                "gaat .. weg, gaan .. weg, weggaat, weggaan, loopt .. terug, lopen .. terug, liep .. terug"
            ),
            (.verb(.change, .minus), "teruggelopen, beperkt, beperken, gaat omlaag, gaan omlaag, ging omlaag, lost .. op"),
            (.verb(.change, .minus), "lossen .. op, oplost, opgelost, resorbeer*, geresorbeerd, reduce*, gereduceerd"),
            (
                .word(.change, .minus),
                "afname, daling, vermindering, verlaging, verkleining, krimp, reductie, resorptie, verlies"
            ),
            (.word(.change, .minus), "terugloop, verkorting"),
            (.verb(.change, .zero), "onveranderd, stabiel, stabiele, constant, bleef .. gelijk, blijft .. gelijk"),
            (.verb(.change, .zero), "blijven .. gelijk, bleven .. gelijk, blijft .. hetzelfde, bleef .. hetzelfde"),
            (.verb(.change, .zero), "gelijk gebleven, blijft staan, stagne*, gelijk blijft, gelijk bleef, hetzelfde blijft"),
            (.verb(.change, .zero), "hetzelfde bleef"),
            (.verb(.change, .either), "verander*, wijzig*, gewijzigd*, verschuift, verschuiven, wisselt, wisselen, schommel*"),
            (.verb(.change, .either), "varieer*, varieert, varieren"),

            // Comparison.
            (.word(.comparison, .plus), "meer, hoger, hogere, groter, grotere, langer, langere, sterker, sterkere, vaker"),
            (.word(.comparison, .plus), "eerder dan, meer kans, grotere kans, hogere kans, vaker voorkomt, vaker voorkomen"),
            (.word(.comparison, .plus), "vaker het voorkomt, meer voorkomt, meer voorkomen, twee keer zo, twee keer zo vaak"),
            (.word(.comparison, .plus), "tweemaal zo vaak, tweemaal zo, dubbel zo, drie keer zo, keer zo vaak, maal zo vaak"),
            (.word(.comparison, .plus), "keer zo hoog, maal zo hoog, keer zo groot, maal zo groot, waarschijnlijker, sneller"),
            (
                .word(.comparison, .plus),
                "snellere, zwaarder, zwaardere, frequenter, hoogste, grootste, overtreft"
            ),
            (.word(.comparison, .plus), "overtreffen, vlotter, rapper, veelvuldiger, talrijker, snelst, snelste, hoogst"),
            (.word(.comparison, .plus), "grootst, zwaarst, zwaarste, langst, langste, sterkst, sterkste"),
            (.word(.comparison, .minus), "traagst, traagste, laagst, kleinst, minst, minste, kortst, kortste, zeldzaamst"),
            (.word(.comparison, .minus), "zeldzaamste, zeldener"),
            (.word(.comparison, .minus), "minder, lager, lagere, kleiner, kleinere, korter, kortere, zwakker, zwakkere"),
            (
                .word(.comparison, .minus),
                "zeldzamer, minder vaak, minder vaak voorkomt, minder vaak voorkomen, minder voorkomt"
            ),
            (.word(.comparison, .minus), "minder kans, kleinere kans, lagere kans, trager, tragere, langzamer, lichter"),
            (.word(.comparison, .minus), "lichtere, half zo, laagste, kleinste, niet zo vaak als, niet zo goed als"),
            (.word(.comparison, .minus), "niet zo hoog als, niet zo groot als, minder waarschijnlijk, niet zo effectief als"),
            (.word(.comparison, .minus), "niet zo sterk als"),
            (.word(.comparison, .zero), "even vaak, even veel, evenveel, even goed, even hoog, even groot, even effectief"),
            (.word(.comparison, .zero), "even lang, even sterk, even snel, net zo, gelijk aan, vergelijkbaar, vergelijkbare"),
            (.word(.comparison, .zero), "dezelfde, hetzelfde, gelijkwaardig*, identiek*, zo vaak als, zo goed als placebo"),
            (.word(.comparison, .zero), "niet vaker, niet meer .. dan, niet beter dan, niet slechter dan, niet minder vaak"),
            (.word(.comparison, .zero), "niet hoger dan, niet lager dan, niet groter dan, niet kleiner dan, niet inferieur"),
            (.word(.comparison, .zero), "niet anders dan, niet beter .. dan, niet effectiever, niet minder effectief"),
            (.word(.comparison, .zero), "niet minder goed, eenzelfde, niet minder dan, niet meer dan, geen beter* .. dan"),
            (.word(.comparison, .zero), "geen meer, geen betere resultaten, even weinig, gelijke, niet sneller"),
            (.word(.comparison, .zero), "niet minder kans, niet langer dan"),
            (.verb(.comparison, .either), "verschil, verschillen, verschilt, verschilde, verschilden, afwijkt, wijkt af"),
            (.verb(.comparison, .either), "verschillend, anders dan, ongelijk"),
            (.nothing, "min of meer, onder meer, des te meer, steeds meer, niet langer, eens te meer, verschillende, tegelijk"),
            (.nothing, "tegelijkertijd, gelijktijdig, niet meer, meerdere, al langer, wat meer is, zonder meer"),
            (.nothing, "verschillende soorten, niet eerder"),
            (.word(.comparison, .plus), "meer .. dan, hoger dan, groter dan, langer dan, sterker dan, vaker dan, beter dan"),
            (.word(.comparison, .minus), "minder .. dan, lager dan, kleiner dan, korter dan, minder vaak dan, slechter dan"),

            // How many, how often.
            (.word(.size, .plus), "vaak voorkomt, vaak voorkomen, veel voorkomt, meeste, meestal, merendeel, meerderheid"),
            (.word(.size, .plus), "meer dan de helft, ruim de helft, grootste deel, groot deel, vaak, dikwijls, bijna alle"),
            (.word(.size, .plus), "bijna iedereen, bijna altijd, vrijwel alle, vrijwel altijd, vrijwel iedereen, altijd"),
            (.word(.size, .plus), "iedereen, alle patienten, alle mensen, veel, vele, veelvoorkomend*, veel voorkomend*"),
            (.word(.size, .plus), "doorgaans, veelal, geregeld, regelmatig, gewoonlijk, talrijk*, overgrote, niet zelden"),
            (
                .word(.size, .plus),
                "niet ongewoon, niet zeldzaam, de helft of meer, grotendeels, overwegend, allemaal, alledaags"
            ),
            (.word(.size, .plus), "gebruikelijk"),
            (.word(.size, .minus), "zelden voorkomt, zelden voorkomen, zelden, zeldzaam, zeldzame, weinig, minderheid"),
            (.word(.size, .minus), "minder dan de helft, nog geen helft, ongewoon, uitzonderlijk*, sporadisch*, nauwelijks"),
            (.word(.size, .minus), "bijna nooit, bijna niemand, vrijwel nooit, vrijwel niemand, klein deel, kleine groep"),
            (.word(.size, .minus), "enkeling, een enkele keer, slechts een klein, niet vaak, niet veel, zelden of nooit"),
            (.word(.size, .minus), "bij uitzondering, nooit, niemand, zeldzaamheid, schaars"),
            (.word(.size, .plus), "kans .. groot, kans .. hoog, risico .. groot, risico .. hoog, grote kans, hoge kans"),
            (.word(.size, .plus), "groot risico, hoog risico"),
            (.word(.size, .minus), "kans .. klein, kans .. laag, risico .. klein, risico .. laag, kleine kans, lage kans"),
            (.word(.size, .minus), "klein risico, laag risico, verwaarloosbaar, verwaarloosbaar klein, verwaarloosbare, amper"),
            (.nothing, "hoe vaak, hoeveel, zo vaak, te veel, teveel, te weinig, veel te, veelzijdig"),

            // Good or bad.
            (.verb(.effect, .plus), "helpt, helpen, hielp, geholpen, verbeter*, verlicht*, verzacht*, geneest, genezen, genas"),
            (.verb(.effect, .plus), "gunstig, gunstige, baat, werkt, werken, herstelt, verhelpt, verhelpen, verholpen, genees"),
            (.verb(.effect, .plus), "ondersteunt, bevordert herstel, lindert, helend, heelt"),
            (
                .word(.effect, .plus),
                "effectief, effectieve, effectiever, effectiviteit, werkzaam, werkzame, werkzaamheid, beter"
            ),
            (.word(.effect, .plus), "betere, best, beste, nuttig, zinvol, heilzaam, heilzame, doeltreffend*, voordeel"),
            (.word(.effect, .plus), "voordelen, veilig, veilige, goed voor, gezond voor, superieur, verlichting, verbetering"),
            (.word(.effect, .plus), "verbeteringen, genezing, succesvol, beschermend*, goed tegen, onschadelijk gemaakt"),
            (.verb(.effect, .minus), "verergert, verergeren, verergerde, verergerd, verslecht*, schaadt, schaden, geschaad"),
            (.verb(.effect, .minus), "beschadig*, tast .. aan, aantast*, aangetast, schade, kwaad, maakt .. erger"),
            (.verb(.effect, .minus), "maken .. erger, erger maakt, erger maken"),
            (
                .word(.effect, .minus),
                "schadelijk*, slecht voor, slechter, slechtere, slecht, slechte, erger, ergere, ernstiger"
            ),
            (
                .word(.effect, .minus),
                "gevaarlijk*, nadelig*, nadeel, nadelen, onveilig*, ongezond*, verergering, verslechtering"
            ),
            (.word(.effect, .minus), "toxisch*, giftig*, inferieur, ongunstig*"),
            (.word(.effect, .zero), "nutteloos, nutteloze, zinloos, zinloze, onwerkzaam, ineffectief, ineffectieve"),
            (.word(.effect, .zero), "onschadelijk, ongevaarlijk"),
            (.nothing, "kan best, beste lezer, het best, werkt met, werkt samen, liever niet"),

            // Brings about, holds back.
            (.verb(.cause, .plus), "veroorza*, leidt .. tot, leiden .. tot, leidde .. tot, leidden .. tot, geleid tot"),
            (.verb(.cause, .plus), "tot .. leiden, zorgt .. voor, zorgen .. voor, zorgde .. voor, bevorder*, stimule*"),
            (.verb(.cause, .plus), "gestimuleerd, wekt .. op, wekken .. op, opwekt, opwekken, lokt .. uit, uitlok*, uitgelokt"),
            (.verb(.cause, .plus), "draagt .. bij, dragen .. bij, bijdraagt, bijdragen, bijgedragen, ontstaat door"),
            (.verb(.cause, .plus), "ontstaan door, komt door, komen door, oorzaak, oorzaken, risicofactor*"),
            (.verb(.cause, .plus), "verantwoordelijk voor, gevolg van, activeer*, geactiveerd, brengt .. teweeg"),
            (.verb(.cause, .plus), "noodzakelijk voor, vereist, nodig voor, speelt .. rol, spelen .. rol, rol spelen"),
            (.verb(.cause, .plus), "speelt .. mee, spelen .. mee, meespelen, meespeelt, werkt .. in de hand"),
            (.verb(.cause, .plus), "rol speelt, maakt .. mogelijk, te wijten aan, krijg je, krijgt u, resulte* in"),
            (.verb(.cause, .minus), "helpt .. voorkomen, helpen .. voorkomen, helpt .. te voorkomen, helpen .. te voorkomen"),
            (.verb(.cause, .minus), "voorkomt, voorkomen dat, te voorkomen, voorkwam, voorkomen kan, kan voorkomen"),
            (.verb(.cause, .minus), "kunnen voorkomen, preventie, beschermt, beschermen, beschermde, beschermd, bescherming"),
            (.verb(.cause, .minus), "remt, remmen, remde, geremd, blokkeer*, geblokkeerd, onderdruk*, verhinder*, belemmer*"),
            (.verb(.cause, .minus), "gaat .. tegen, gaan .. tegen, tegengaan, tegengaat, tegen te gaan, houdt .. tegen"),
            (.verb(.cause, .minus), "tegenhoud*, vermijdt, stopt, stoppen, stopte, verstoor*, verstoort, werkt .. tegen"),
            (.verb(.cause, .minus), "tegenwerk*, uitstellen, stelt .. uit, bestrijd*, bestreden"),
            (.verb(.cause, .either), "effect, effecten, invloed, beinvloed*, impact, uitwerking, bepaalt, bepalen"),
            (.verb(.cause, .either), "gevolgen voor"),
            (.word(.cause, .zero), "weinig effect, weinig invloed, nauwelijks effect, nauwelijks invloed, verwaarloosbaar*"),
            (.nothing, "bijwerkingen van, ten gevolge, komt .. voor, komen .. voor, in staat tot, neveneffect*, op basis van"),
            (.nothing, "voorkomen bij, voorkomen in"),

            // Together with.
            (.verb(.association, .plus), "hangt .. samen, hangen .. samen, hing .. samen, samenhangt, samenhangen, samenhang"),
            (
                .verb(.association, .plus),
                "verband, geassocieerd, associatie, gelinkt, gaat .. gepaard, gaan .. gepaard, gepaard"
            ),
            (.verb(.association, .plus), "correleert, correleren, correlatie, correleerde, relatie, relatie tussen, voorspelt"),
            (.verb(.association, .plus), "voorspellen, voorspeller*, gerelateerd, gekoppeld, verbonden met, gaat .. samen met"),
            (.verb(.association, .plus), "gaan .. samen met, wijst op, wijzen op, positieve correlatie, positief verband"),
            (.verb(.association, .plus), "hoe meer .. hoe meer, hoe groter .. hoe groter, hoe hoger .. hoe hoger"),
            (.verb(.association, .plus), "hoe langer .. hoe langer, hoe ouder .. hoe meer, hoe ouder .. hoe vaker"),
            (.verb(.association, .plus), "hoe ouder .. hoe vaker het voorkomt, hoe ouder .. hoe vaker voorkomt"),
            (.verb(.association, .plus), "hoe meer .. hoe groter, hoe groter .. hoe meer, hoe meer .. hoe hoger"),
            (.verb(.association, .plus), "hoe meer .. hoe beter, hoe langer .. hoe meer, hoe groter .. hoe langer"),
            (.verb(.association, .plus), "hoe minder .. hoe minder, hoe groter .. hoe hoger, hoe langer .. hoe groter"),
            (.verb(.association, .minus), "omgekeerd evenredig, omgekeerd verband, negatief verband, negatieve correlatie"),
            (.verb(.association, .minus), "negatief gecorreleerd, hoe meer .. hoe minder, hoe groter .. hoe kleiner"),
            (.verb(.association, .minus), "hoe hoger .. hoe lager, hoe groter .. hoe lager, hoe langer .. hoe kleiner"),
            (.verb(.association, .minus), "hoe minder .. hoe meer, hoe meer .. hoe kleiner, hoe meer .. hoe lager"),
            (.verb(.association, .minus), "hoe kleiner .. hoe groter, hoe ouder .. hoe minder, hoe groter .. hoe minder"),
            (.verb(.association, .minus), "hoe ouder .. hoe kleiner, hoe langer .. hoe minder, hoe lager .. hoe hoger"),
            (.verb(.association, .minus), "hoe minder .. hoe groter, hoe groter .. hoe korter"),
            (
                .verb(.association, .minus),
                "hoe ouder .. hoe zeldzamer, hoe zwaarder .. hoe minder, hoe zwaarder .. hoe kleiner"
            ),
            (.verb(.association, .minus), "hoe hoger .. hoe kleiner, hoe hoger .. hoe minder"),
            (.verb(.association, .plus), "hoe hoger .. hoe groter, hoe hoger .. hoe meer, hoe zwaarder .. hoe groter"),
            (.verb(.association, .plus), "hoe zwaarder .. hoe meer"),
            (.word(.association, .zero), "los van elkaar, los van, onafhankelijk van, staat los van, staan los van"),
            (.word(.association, .zero), "ongerelateerd"),

            // Tests.
            (.word(.significance, .either), "significant, significante, statistisch significant, statistisch significante"),
            (.word(.significance, .either), "significantie"),
            (.word(.significance, .zero), "niet significant, niet significante, niet statistisch significant, insignificant*"),
            (.word(.significance, .zero), "non significant, ns"),

            // Denials.
            (.negator(.adverb), "niet, nooit, nergens, evenmin, allerminst, geenszins, ontkracht*, niet langer, allesbehalve"),
            (.negator(.adverb), "nauwelijks, faalt om, slaagt er niet in, klopt niet, niet waar dat, niet zo dat, onjuist"),
            (.negator(.determiner), "geen, geen enkele, geen enkel, niets, niemand, amper, nihil, niks, geen van, nergens"),
            (.negator(.determiner), "weinig tot geen"),
            (.negator(.preposition), "zonder, met geen, gebrek aan, ontbreken van, afwezigheid van, vrij van, in plaats van"),
            (.negator(.preposition), "maar niet, behalve, uitgezonderd"),
            (.negator(.coordinator), "noch"),
            (.limit, "niet altijd, niet alle, niet alle patienten, niet alle mensen, niet iedereen, niet elk, niet elke"),
            (
                .limit,
                "niet per se, niet perse, niet noodzakelijk, niet volledig, niet helemaal, niet geheel, niet voor iedereen"
            ),
            (.limit, "niet bij iedereen, niet bij alle, niet zozeer, nog niet, niet meteen, niet direct, niet per definitie"),
            (.nothing, "niet alleen, niet slechts, niet enkel, niet louter, al dan niet, wel of niet, zonder twijfel"),
            (.nothing, "niet voor niets, of niet, niets minder dan, om niet, waarom niet, laat staan, niet te vergeten"),
            (.nothing, "geen twijfel, wel of geen, al of niet"),

            // Reserve.
            (.hedge, "kan, kunnen, kon, konden, mogelijk, mogelijke, misschien, waarschijnlijk, lijkt, lijken, leek, leken"),
            (.hedge, "suggere*, vermoedelijk, zou, zouden, wellicht, onduidelijk, onzeker*, soms, in sommige gevallen"),
            (.hedge, "sommige mensen, mag, meestal wel, vermoed*, schijnt, schijnen, tenzij, eventueel, aannemelijk"),
            (.hedge, "naar verluidt, bij sommige, sommige patienten, neigt, neigen, tendens, trend, wordt gedacht"),

            // Clauses.
            (.boundary, "maar, terwijl, hoewel, ofschoon, omdat, doordat, want, echter, wanneer, als, indien, toch, ondanks"),
            (.boundary, "waardoor, waarbij, die, zodat, dus, daarom, zodra, sinds, mits, ook al, al hoewel"),
            (.boundary, "in tegenstelling tot, daarentegen, waarna, wie, wiens, dan, nadat, voordat, zowel, wel"),
            (.conjunction, "en, of, ofwel, alsook"),
            (.auxiliary, "is, zijn, was, waren, wordt, worden, werd, werden, heeft, hebben, had, hadden, kan, kunnen, kon"),
            (.auxiliary, "konden, zal, zullen, zou, zouden, moet, moeten, mag, mogen, blijkt, bleek, blijken, lijkt, lijken"),
            (.auxiliary, "leek, krijgt, krijgen, kreeg, toont, tonen, vertoont, ziet, zien, geeft, geven, blijft, blijven"),
            (
                .auxiliary,
                "maakt, maken, doet, doen, vindt, vinden, vond, vonden, komt, komen, kwam, kwamen, ontstaat, ontstaan"
            ),
            (.auxiliary, "wil, willen, hoeft, hoeven, gaat, gaan"),
            (.filler, "echter, namelijk, daarentegen, bijvoorbeeld, overigens, immers, trouwens, inderdaad, dus"),
            (.filler, "in het algemeen, over het algemeen, evenwel"),
        ])
}
