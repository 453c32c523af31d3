package org.platen.demo;

import java.util.List;
import java.util.Random;

/** The recipient of a letter. All names and places are random. */
record Recipient(String firstName, String lastName, String street, String town) {

    private static final List<String> FIRST_NAMES =
            List.of(
                    "Anna",
                    "Ben",
                    "Clara",
                    "David",
                    "Elif",
                    "Felix",
                    "Greta",
                    "Henrik",
                    "Ines",
                    "Jonas",
                    "Katharina",
                    "Lukas",
                    "Mara",
                    "Nils",
                    "Olga",
                    "Paul",
                    "Renée",
                    "Sören",
                    "Theresa",
                    "Viktor",
                    "Yasmin",
                    "Zoë");

    private static final List<String> LAST_NAMES =
            List.of(
                    "Albrecht",
                    "Bäcker",
                    "Claassen",
                    "Dietz",
                    "Engelhardt",
                    "Fischer",
                    "Göbel",
                    "Hansen",
                    "Imhoff",
                    "Jäger",
                    "Köhler",
                    "Lindström",
                    "Müller",
                    "Novak",
                    "Öztürk",
                    "Petersen",
                    "Richter",
                    "Schäfer",
                    "Thiele",
                    "Vogel",
                    "Weiß",
                    "Zimmermann");

    private static final List<String> STREETS =
            List.of(
                    "Ahornweg",
                    "Bahnhofstraße",
                    "Deichstraße",
                    "Erlenallee",
                    "Gartenstraße",
                    "Hafenplatz",
                    "Kirchgasse",
                    "Lindenweg",
                    "Mühlenstraße",
                    "Rosenhof",
                    "Schillerstraße",
                    "Uferpromenade",
                    "Weidenring");

    private static final List<String> TOWNS =
            List.of(
                    "20095 Hamburg",
                    "24103 Kiel",
                    "28195 Bremen",
                    "30159 Hannover",
                    "44137 Dortmund",
                    "50667 Köln",
                    "60311 Frankfurt am Main",
                    "70173 Stuttgart",
                    "80331 München",
                    "90402 Nürnberg",
                    "99084 Erfurt");

    static Recipient draw(Random lot) {
        return new Recipient(
                oneOf(FIRST_NAMES, lot),
                oneOf(LAST_NAMES, lot),
                oneOf(STREETS, lot) + " " + (1 + lot.nextInt(140)),
                oneOf(TOWNS, lot));
    }

    String name() {
        return firstName + " " + lastName;
    }

    private static String oneOf(List<String> choices, Random lot) {
        return choices.get(lot.nextInt(choices.size()));
    }
}
