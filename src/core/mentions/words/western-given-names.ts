import { wordSet } from './word-set';

/**
 * Given names that German pages write before a surname; those that are also common nouns or places are left out. With
 * a known surname they are somebody else’s, unless the pack says that they are its bearer’s own.
 */
export const WESTERN_GIVEN_NAMES = wordSet(
  'Achim Adam Adolf Adrian Albert Alexander Alfons Alfred Ali Alois Andrea Andreas Anja Anke Anna Anne Annegret Anneliese Annette Anton',
  'Antonia Armin Arne Arnold Arthur Astrid Axel Barbara Bastian Beate Benedikt Benjamin Bernd Bernhard Bert Berta Bettina Birgit',
  'Björn Bodo Boris Brigitte Britta Bruno Carl Carla Carolin Carsten Charlotte Christa Christel Christian Christiane Christina Christine',
  'Christoph Clara Claudia Claus Clemens Cornelia Dagmar Daniel Daniela David Dennis Detlef Dieter Dietmar Dietrich Dirk Dominik Dora',
  'Doris Dorothea Eberhard Eckhard Edgar Edith Eduard Egon Elena Elfriede Elisabeth Elke Ella Elsa Emil Emilia Emma Erhard Erich Erik',
  'Erika Erna Ernst Erwin Esther Eugen Eva Ewald Fabian Felix Ferdinand Florian Franz Franziska Frauke Frieda Friederike Friedrich Fritz',
  'Gabi Gabriel Gabriele Georg Gerald Gerd Gerda Gerhard Gert Gertrud Gisela Gottfried Götz Gregor Greta Gudrun Günter Günther Gustav',
  'Hanna Hannah Hannelore Hannes Hans Harald Harry Hartmut Hedwig Heike Heiko Heiner Heinrich Heinz Helena Helga Helge Helmut Henning',
  'Henriette Herbert Heribert Hermann Hilde Hildegard Holger Horst Hubert Hugo Ida Ilona Ilse Ina Ines Inge Ingeborg Ingo Ingrid Irene',
  'Iris Irmgard Isabel Isabell Ivana Ivanka Ivo Jakob Jan Jana Janina Jennifer Jens Jessica Joachim Jochen Johann Johanna Johannes Jonas',
  'Jörg Josef Joseph Juliane Julia Julian Jürgen Jutta Karin Karl Karla Karlheinz Karsten Katharina Kathrin Katja Katrin Kerstin Kevin',
  'Klara Klaus Konrad Konstantin Korbinian Kristin Kristina Kurt Lara Lars Laura Lea Lena Leon Leonie Leopold Linda Lisa Lorenz Lothar',
  'Louisa Luca Ludger Ludwig Luis Luisa Lukas Lutz Lydia Magdalena Maik Malte Manfred Manuel Manuela Marc Marcel Marco Marcus Margarete',
  'Margit Margot Maria Marianne Marie Marina Mario Marion Marius Markus Marlene Marta Martha Martin Martina Mathias Mathilde Matthias',
  'Max Maximilian Mechthild Meike Melanie Melania Michael Michaela Michelle Mike Mirjam Mirko Monika Moritz Nadine Nadja Nicole Niklas',
  'Nils Nina Nora Norbert Olaf Ole Oliver Oskar Oswald Otto Pascal Patricia Patrick Paul Paula Peter Petra Philipp Rainer Ralf Ralph',
  'Raimund Regina Regine Reiner Reinhard Reinhold Renate René Richard Rita Robert Robin Roland Rolf Rosemarie Rosa Rosi Rudi Rudolf',
  'Rüdiger Ruth Sabine Sabrina Sandra Sara Sarah Saskia Sebastian Siegfried Siegmar Sigrid Silke Silvia Simon Simone Sonja Sophia Sophie',
  'Stefan Stefanie Steffen Steffi Stephan Stephanie Susanne Sven Svenja Sylvia Tanja Tatjana Theo Theodor Theresa Thomas Thorsten Tiffany',
  'Tim Timo Tina Tobias Tom Torben Torsten Udo Ulf Uli Ulla Ulrich Ulrike Ursula Uta Ute Uwe Valentin Vanessa Veit Vera Verena Veronika',
  'Viktor Viktoria Vincent Vivian Volker Volkmar Waltraud Walter Werner Wiebke Wilfried Wilhelm Willi Willy Winfried Wolfgang Wolfram',
  'Yannick Yvonne Alexej Aleksandr Dmitri Igor Ilja Irina Iwan Jekaterina Jelena Juri Katerina Kirill Ksenia Ljudmila Maxim Michail',
  'Natalia Natalja Nikita Nikolai Oleg Olga Pawel Pjotr Roman Sergej Swetlana Tatiana Timur Wadim Wassili Wiktor Xenia Barron Eric Fred',
  'Grace Harold Helen Henry James Jane Jason Jenny Jeremy John Joe Kate Kelly Kevin Mary Nancy Ryan Sam Scott Steve Susan William Ahmed',
  'Ayşe Fatma Hassan Mehmet Mohammed Mustafa Omar Yusuf Alejandro Antonio Carlos Carmen Diego Fernando Giovanni Giuseppe Javier Jean José',
  'Juan Luigi Marta Miguel Pablo Pedro Pierre Jacek Jerzy Katarzyna Krzysztof Małgorzata Marek Piotr Tomasz Mina Mira Minho Jisoo',
);
