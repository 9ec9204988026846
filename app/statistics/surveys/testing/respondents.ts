/**
 * Sixty answers from three strata of four streets with five answers each, by plain arithmetic, so that R makes the same:
 *
 *   i <- 0:59
 *   d0 <- data.frame(stratum = c("noord", "zuid", "west")[i %/% 20 + 1], street = paste0("s", i %/% 5),
 *     sex = ifelse(i %% 2 == 0, "v", "m"), age = c("jong", "midden", "oud")[(i * i) %% 11 %% 3 + 1],
 *     grade = (i * 37) %% 101 / 10, unsafe = ifelse((i * i) %% 7 < 3, 1, 0), w = 1 + (i * 13) %% 10,
 *     size = 4 + c(2, 4, 6)[i %/% 20 + 1], place = c("a", "b", "c", "d")[(i * 7) %% 13 %% 4 + 1])
 */
export const respondents = () =>
  Array.from({ length: 60 }, (_, i) => ({
    stratum: ['noord', 'zuid', 'west'][Math.floor(i / 20)]!,
    street: `s${Math.floor(i / 5)}`,
    sex: i % 2 === 0 ? 'v' : 'm',
    age: ['jong', 'midden', 'oud'][((i * i) % 11) % 3]!,
    grade: ((i * 37) % 101) / 10,
    unsafe: (i * i) % 7 < 3 ? 1 : 0,
    w: 1 + ((i * 13) % 10),
    size: 4 + [2, 4, 6][Math.floor(i / 20)]!,
    place: ['a', 'b', 'c', 'd'][((i * 7) % 13) % 4]!,
  }))

/** How many people there are: 400 by age, and 400 by sex. */
export const population = { age: { jong: 150, midden: 140, oud: 110 }, sex: { m: 190, v: 210 } }
