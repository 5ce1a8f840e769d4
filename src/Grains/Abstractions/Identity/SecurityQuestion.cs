namespace CalWater.Grains.Identity;

/// <summary>The fixed list of security questions; the words are the pages'. Names are stored: never rename one.</summary>
public enum SecurityQuestion
{
    FirstPet,
    FirstSchool,
    FirstCar,
    FirstJob,
    FirstConcert,
    ChildhoodNickname,
    ChildhoodStreet,
    OldestCousin,
    ParentsMet,
    MemorableTeacher
}
